# <#if ui.graphical>UI rules<#else>Interface rules</#if>
<#if ui.empty && !section.extended>

<#if ui.graphical>
Components to reuse, design tokens, accessibility and forbidden patterns belong here. Nothing is recorded yet.
<#else>
Rules of the project's command line or API belong here. Nothing is recorded yet.
</#if>
</#if>
<#if ui.graphical && ui.folders?has_content && !ui.empty>

For <#list ui.folders as folder>${code(folder)}<#sep>, </#sep></#list><#if ui.moreFolders gt 0> and ${ui.moreFolders} more</#if>.
</#if>
<#if ui.tokens?has_content || ui.tokenRules?has_content>

## Design tokens {#design-tokens}

<#if ui.tokens?has_content>
- Reuse those defined in <#list ui.tokens as file>${code(file)}<#sep>, </#sep></#list><#if ui.moreTokens gt 0> and ${ui.moreTokens} more files</#if>
</#if>
<#list ui.tokenRules as rule>
- ${rule}
</#list>
</#if>
<#if ui.components?has_content || ui.componentRules?has_content || ui.facts?has_content || ui.libraries?has_content || ui.icons?has_content || ui.workshops?has_content>

## Components {#components}

<#list ui.components as folder>
- Reuse <#if folder.names?has_content><#list folder.names as name>${code(name)}<#sep>, </#sep></#list><#if folder.more gt 0> and ${folder.more} more</#if><#else>components</#if> from ${code(folder.path)}<#if folder.importedAs??> (imported as ${code(folder.importedAs)})</#if>
</#list>
<#if ui.moreComponents gt 0>
- ${ui.moreComponents} more <#if ui.moreComponents == 1>folder holds<#else>folders hold</#if> components: look there before you add one
</#if>
<#if ui.libraries?has_content>
- Before you write a component, look at what <#list ui.libraries as library>${library.name}<#if library.evidence??> (${code(library.evidence)})</#if><#sep> or </#sep></#list> has
</#if>
<#if ui.icons?has_content>
- Icons are from <#list ui.icons as set>${set.name}<#if set.evidence??> (${code(set.evidence)})</#if><#sep>, </#sep></#list>
</#if>
<#list ui.workshops as workshop>
- Components are shown in ${workshop.name}<#if workshop.evidence??> (${code(workshop.evidence)})</#if>
</#list>
<#list ui.facts as fact>
- ${fact.text}<#if fact.evidence??> (${code(fact.evidence)})</#if>
</#list>
<#list ui.componentRules as rule>
- ${rule}
</#list>
</#if>
<#if ui.translations?has_content>

## Texts {#texts}

<#list ui.translations as set>
- Translated with <#list set.technologies as technology>${technology.name}<#if technology.evidence??> (${code(technology.evidence)})</#if><#sep>, </#sep></#list><#if set.folders?has_content>: in <#list set.folders as folder>${code(folder)}<#sep>, </#sep></#list><#if set.more gt 0> and ${set.more} more</#if></#if>
<#if set.locale??>
- The default locale is ${code(set.locale)} (${code(set.evidence)})
</#if>
</#list>
</#if>
<#if ui.behaviour?has_content>

## Behaviour {#behaviour}

<#list ui.behaviour as rule>
- ${rule}
</#list>
</#if>
<#if ui.accessibility?has_content || ui.checkers?has_content>

## Accessibility {#accessibility}

<#list ui.checkers as checker>
- Checked by ${checker.name}<#if checker.evidence??> (${code(checker.evidence)})</#if>
</#list>
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
