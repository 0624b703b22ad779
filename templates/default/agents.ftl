<#include "body.ftl">
<#if section.adopted>
## Project memory
<#else>
# ${project.name}
</#if>
<#if project.purpose?? && !section.adopted>

${project.purpose}
</#if>
<@body level=section.adopted?then("###", "##") target="agents"/>
