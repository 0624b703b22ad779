# <#if ui.graphical>UI rules<#else>Interface rules</#if>
<#if ui.empty>

<#if ui.graphical>
Components to reuse, design tokens, accessibility and forbidden patterns belong here. Nothing is recorded yet.
<#else>
Rules of the project's command line or API belong here. Nothing is recorded yet.
</#if>
</#if>
<#if ui.graphical && ui.folders?has_content && !ui.empty>

For <#list ui.folders as folder>${code(folder)}<#sep>, </#sep></#list>.
</#if>
<#if ui.tokens?has_content || ui.tokenRules?has_content>

## Design tokens {#design-tokens}

<#if ui.tokens?has_content>
- Defined in <#list ui.tokens as file>${code(file)}<#sep>, </#sep></#list><#if ui.moreTokens gt 0> and ${ui.moreTokens} more</#if>
</#if>
<#list ui.tokenRules as rule>
- ${rule}
</#list>
</#if>
<#if ui.components?has_content || ui.componentRules?has_content || ui.facts?has_content>

## Components {#components}

<#if ui.components?has_content>
- Shared components are in <#list ui.components as folder>${code(folder)}<#sep>, </#sep></#list>: reuse before adding
</#if>
<#list ui.facts as fact>
- ${fact.text}<#if fact.evidence??> (${code(fact.evidence)})</#if>
</#list>
<#list ui.componentRules as rule>
- ${rule}
</#list>
</#if>
<#if ui.behaviour?has_content>

## Behaviour {#behaviour}

<#list ui.behaviour as rule>
- ${rule}
</#list>
</#if>
<#if ui.accessibility?has_content>

## Accessibility {#accessibility}

<#list ui.accessibility as rule>
- ${rule}
</#list>
</#if>
<#if ui.forbidden?has_content>

## Forbidden {#forbidden}

<#list ui.forbidden as rule>
- ${rule}
</#list>
</#if>
<#if ui.interfaceRules?has_content>

## Rules {#rules}

<#list ui.interfaceRules as rule>
- ${rule}
</#list>
</#if>
