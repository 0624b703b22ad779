<#-- What every session needs, the same words in CLAUDE.md and AGENTS.md. -->
<#macro heading><#if section.adopted>###<#else>##</#if></#macro>
<#macro body target>
<#if commands.units?has_content>

<@heading/> Commands {#commands}
<#list commands.units as unit>

<#if unit.path != "">
In ${code(unit.path + "/")}<#if unit.tools?has_content> (${unit.tools?join(", ")})</#if>:

<#elseif unit.tools?has_content || commands.units?size gt 1>
<#if unit.tools?has_content>In the root (${unit.tools?join(", ")}):<#else>In the root:</#if>

</#if>
<#list unit.ci as chain>
- as CI runs it: ${code(chain.commands?join(" && "))}<#if chain.services?has_content> (CI starts ${chain.services?join(", ")} for it)</#if>
</#list>
<#list unit.lines as line>
- ${line.kind}: ${code(line.command)}<#if line.calls??>, which only runs ${code(line.calls)}</#if><#if line.fixes??>, which changes files (${code(line.fixes)})</#if><#if line.services?has_content> (CI starts ${line.services?join(", ")} for it)</#if><#if line.convention> (by convention)</#if>
</#list>
</#list>
<#list commands.notes as note>
- ${note}
</#list>
</#if>
<#if rules.never?has_content || (target == "agents" && ignore.groups?has_content)>

<@heading/> Never {#never}

<#list rules.never as rule>
- ${rule}
</#list>
<#if target == "agents">
- Read what ${code(".claudeignore")} lists: secrets, dependencies, build output, lock files. Example files such as ${code(".env.example")} are fine.
</#if>
</#if>
<#if rules.gotchas?has_content>

<@heading/> Not as you would guess {#not-as-you-would-guess}

<#list rules.gotchas as rule>
- ${rule}
</#list>
</#if>
<#if decisionsInForce?has_content>

<@heading/> Decisions in force {#decisions-in-force}

<#list decisionsInForce as decision>
- ${code(decision.id)}: ${decision.title}
</#list>
</#if>
<#if pointers[target]?has_content || decisionRecords??>

<@heading/> Read when {#read-when}

<#list pointers[target] as pointer>
- ${code(pointer.path)}: ${pointer.when}
</#list>
<#if decisionRecords??>
- ${code(decisionRecords.path)}: ${decisionRecords.count} decision <#if decisionRecords.count == 1>record<#else>records</#if> (${decisionRecords.style}), before proposing another way
</#if>
</#if>
</#macro>
