# Stack
<#if stack.empty>

Versions and tools with the file that states each belong here. No manifest was found, and nothing is recorded yet.
</#if>
<#list stack.units as unit>

## <#if unit.path == "">Root<#else>${code(unit.path + "/")}</#if><#if unit.manifest??>, from ${code(unit.manifest)}</#if> {#unit-<#if unit.path == "">root<#else>${unit.path?replace("[^\\p{L}\\p{N}]+", "-", "r")}</#if>}

<#if unit.lock??>
Exact versions are those of ${code(unit.lock)}.

</#if>
<#list unit.lines as line>
- ${line.name}<#list line.versions as version><#if version?index gt 0>,</#if><#if version.value?has_content> ${version.value}</#if><#if version.source??> (${code(version.source)})</#if></#list><#if line.facts?has_content>: <#list line.facts as fact>${fact}<#sep>; </#sep></#list></#if>
</#list>
</#list>
<#if stack.moreUnits??>

${stack.moreUnits.count} more parts are not listed here: ${stack.moreUnits.paths}.
</#if>
<#if stack.notes?has_content>

## Not in any file {#not-in-any-file}

<#list stack.notes as note>
- ${note}
</#list>
</#if>
<#if stack.contradictions?has_content>

## Files that disagree {#files-that-disagree}

<#list stack.contradictions as contradiction>
- ${contradiction.about}: <#list contradiction.claims as claim>${claim.value} (${code(claim.evidence)})<#sep>, </#sep></#list>
</#list>
</#if>
<#if stack.commands?has_content>

## Commands, by the file that declares them {#commands-by-the-file-that-declares-them}

<#list stack.commands as source>
- ${code(source.file)}: <#list source.commands as command>${code(command)}<#sep>, </#sep></#list>
</#list>
</#if>
<#if stack.environment?has_content>

## Environment {#environment}

<#list stack.environment as group>
- ${code(group.file)}: <#list group.variables as variable>${code(variable.name)}<#if variable.required> (required)</#if><#sep>, </#sep></#list>
</#list>
</#if>
