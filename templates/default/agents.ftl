<#include "body.ftl">
<#if section.adopted>
## Project memory {#project-memory}
<@body target="agents"/>
<#else>
# ${project.name} {#_title}
<#if project.purpose??>

${project.purpose}
</#if>
<@body target="agents"/>
</#if>
