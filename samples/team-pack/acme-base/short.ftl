<#if section.adopted>###<#else>##</#if> House rules {#house-rules}

- ${answers.owner} reviews every change; the rules are in ${code(".ai/HOUSE_RULES.md")}.
- Never commit to ${code("main")} directly.
