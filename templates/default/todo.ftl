# Sessions
<#if sessions?has_content>

One box is one session: start it fresh, read what it needs, stop when it is done.

<#list sessions as session>
- [<#if session.done>x<#else> </#if>] **${session.id}**: ${session.goal}
<#if !session.done>
<#if session.scope?has_content>
  - scope: <#list session.scope as path>${code(path)}<#sep>, </#sep></#list>
</#if>
<#if session.needs?has_content>
  - needs: <#list session.needs as need>${need}<#sep>, </#sep></#list>
</#if>
<#if session.doneWhen??>
  - done when: ${session.doneWhen}
</#if>
</#if>
</#list>
<#else>

The next pieces of work, each small enough for one fresh session, belong here as check boxes. Nothing is planned yet.
</#if>
