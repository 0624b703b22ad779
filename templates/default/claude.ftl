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
</#if>
<#if imports?has_content>

<#list imports as path>
${importLine(path)}
</#list>
</#if>
