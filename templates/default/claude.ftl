<#include "body.ftl">
<#if agentsAdopted>
@AGENTS.md
<#if imports?has_content>

<#list imports as path>
${importLine(path)}
</#list>
</#if>
<#else>
<#if section.adopted>
## Project memory
<#else>
# ${project.name}
</#if>
<#if project.purpose?? && !section.adopted>

${project.purpose}
</#if>
<@body level=section.adopted?then("###", "##") target="claude"/>
</#if>
