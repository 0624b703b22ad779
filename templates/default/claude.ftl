<#include "body.ftl">
<#if agents.theirs>
@AGENTS.md

</#if>
<#if agents.theirs && agents.written>
<#-- The body stands in AGENTS.md, which the line above brings in. -->
<#elseif section.adopted>
## Project memory
<@body target="claude"/>
<#else>
# ${project.name}
<#if project.purpose??>

${project.purpose}
</#if>
<@body target="claude"/>
<#if !(project.purpose?? || commands.units?has_content || rules.never?has_content || rules.gotchas?has_content || decisionsInForce?has_content || pointers.claude?has_content || decisionRecords?? || imports?has_content)>

What every session must know belongs here: commands, prohibitions, decisions in force. Nothing is recorded yet.
</#if>
</#if>
<#if imports?has_content>

<#list imports as path>
${importLine(path)}
</#list>
</#if>
