<#include "body.ftl">
<#if section.adopted>
## Project memory
<@body target="agents"/>
<#else>
# ${project.name}
<#if project.purpose??>

${project.purpose}
</#if>
<@body target="agents"/>
</#if>
