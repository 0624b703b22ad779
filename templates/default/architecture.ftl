# Architecture
<#if architecture.empty && !section.extended>

Boundaries, data flow and rules that no single file shows belong here. Nothing is recorded yet.
</#if>
<#if architecture.style??>

${architecture.style}
</#if>
<#if architecture.dataFlow??>

## Data flow {#data-flow}

${architecture.dataFlow}
</#if>
<#if architecture.dependencies??>
<#assign graph = architecture.dependencies>

## Who needs whom {#dependencies}

<#if graph.below??>Folders below ${code(graph.below)}. </#if><#if graph.deployable>In brackets: deployed or started on its own. </#if><#if graph.services>In parentheses: services of compose. </#if><#if graph.leftOut?has_content>Left out: ${graph.leftOut?join(", ")}.</#if>

${graph.diagram}
<#list graph.cycles as cycle>

In a circle: <#list cycle.parts as part>${code(part)}<#sep>, </#list><#if cycle.more gt 0> and ${cycle.more} more</#if>.
</#list>
</#if>
<#if architecture.parts?has_content>

## Parts {#parts}

<#list architecture.parts as part>
- ${code(part.path)}<#list part.others as other>, ${code(other)}</#list><#if part.more gt 0> and ${part.more} more</#if><#if part.purpose??>: ${part.purpose}</#if><#if part.technologies?has_content> (${part.technologies?join(", ")})</#if>
</#list>
</#if>
<#if architecture.entries??>

## Entry points {#entry-points}

<#list architecture.entries.lines as line>
- ${line}
</#list>
<#if architecture.entries.more gt 0>
- and ${architecture.entries.more} more
</#if>
</#if>
<#if architecture.layers??>

## Layers {#layers}

<#list architecture.layers.lines as line>
- ${line}
</#list>
<#if architecture.layers.more gt 0>
- and ${architecture.layers.more} more
</#if>
</#if>
<#if architecture.data??>

## Data {#data}

<#list architecture.data.lines as line>
- ${line}
</#list>
<#if architecture.data.more gt 0>
- and ${architecture.data.more} more
</#if>
</#if>
<#if architecture.services?has_content || architecture.reached?has_content>

## Services {#services}

<#list architecture.services as service>
- <#if service.image>The image ${code(service.name)}<#else>${service.name}</#if><#if service.use??>: ${service.use}</#if><#if service.evidence??> (${code(service.evidence)}<#if service.more gt 0> and ${service.more} more</#if>)</#if>
</#list>
<#list architecture.reached as line>
- External: ${line.names?join(", ")}<#if line.more gt 0> and ${line.more} more</#if> (${code(line.file)})
</#list>
</#if>
<#if architecture.contracts??>

## Contracts {#contracts}

<#list architecture.contracts.lines as line>
- ${line}
</#list>
<#if architecture.contracts.more gt 0>
- and ${architecture.contracts.more} more
</#if>
</#if>
<#if architecture.generated??>

## Generated code {#generated-code}

<#list architecture.generated.lines as line>
- ${line}
</#list>
<#if architecture.generated.more gt 0>
- and ${architecture.generated.more} more
</#if>
</#if>
<#if architecture.tests??>

## Tests {#tests}

<#list architecture.tests.lines as line>
- ${line}
</#list>
<#if architecture.tests.more gt 0>
- and ${architecture.tests.more} more
</#if>
</#if>
<#if architecture.facts?has_content>

## From the code {#from-the-code}

<#list architecture.facts as fact>
- ${fact.text}<#if fact.evidence??> (${code(fact.evidence)})</#if>
</#list>
</#if>
<#if architecture.invariants?has_content>

## What must stay true {#what-must-stay-true}

<#list architecture.invariants as rule>
- ${rule}
</#list>
</#if>
<#if architecture.untouched?has_content>

## What must stay untouched {#what-must-stay-untouched}

<#list architecture.untouched as item>
- ${item.what}<#if item.why??>: ${item.why}</#if>
</#list>
</#if>
<#if architecture.documents?has_content>

## More {#more}

<#list architecture.documents as document>
- ${code(document.path)}: ${document.title}
</#list>
</#if>
