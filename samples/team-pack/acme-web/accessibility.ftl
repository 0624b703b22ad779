<#if answers.audience == "public">
- WCAG 2.2 AA holds for every page; a page that fails the check is not released.
</#if>
- Every control can be reached and used with the keyboard.
