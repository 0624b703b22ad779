# Decisions
<#if decisions?has_content>

A decision in force is not reopened in passing: a change of mind is a new decision that supersedes the old one.
<#elseif !decisionRecords?? && !section.extended>

What was decided, why, and what was rejected belongs here, one heading each. Nothing is recorded yet.
</#if>
<#if decisionRecords??>

This repository keeps its decision records in ${code(decisionRecords.path)}: ${decisionRecords.count} <#if decisionRecords.count == 1>record<#else>records</#if> (${decisionRecords.style}). They count as much as what stands here.
</#if>
<#list decisions as decision>

## ${decision.id}: ${decision.title} {#${decision.id}}

<#if decision.supersededBy??>
Superseded by ${code(decision.supersededBy)}<#if decision.date??>; decided ${decision.date}</#if>.
<#else>
${decision.status?cap_first}<#if decision.date??> ${decision.date}</#if>.<#if decision.supersedes?has_content> Supersedes <#list decision.supersedes as id>${code(id)}<#sep>, </#sep></#list>.</#if><#if decision.why?? && decision.whyIsProse> ${decision.why}</#if>
<#if decision.why?? && !decision.whyIsProse>

${decision.why}
</#if>
<#if decision.rejected?has_content>

Rejected:

<#list decision.rejected as alternative>
- ${alternative}
</#list>
</#if>
</#if>
</#list>
