<#include "body.ftl">
<#if section.adopted>
## Project memory
<@body level="###" target="agents"/>
<#else>
# ${project.name}
<#if project.purpose??>

${project.purpose}
</#if>
<@body level="##" target="agents"/>
</#if>
