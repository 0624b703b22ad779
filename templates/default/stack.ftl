<#macro tells line places><#if line.named><#list line.facts as fact>${fact}<#sep>; </#sep></#list><#else>${line.name}</#if><#list line.versions as version><#if version?index gt 0>,</#if><#if version.value?has_content> ${version.value}</#if><#if places && version.source??> (${code(version.source)})</#if></#list><#if line.facts?has_content && !line.named>: <#list line.facts as fact>${fact}<#sep>; </#sep></#list></#if></#macro>
# Stack
<#if stack.empty && !section.extended>

Versions and tools with the file that states each belong here. No manifest was found, and nothing is recorded yet.
</#if>
<#list stack.units as unit>

## <#if unit.path == "">Root<#else>${code(unit.path + "/")}</#if><#if unit.manifest??>, from ${code(unit.manifest)}</#if> {#unit-<#if unit.path == "">root<#else>${unit.path?replace("[^\\p{L}\\p{N}]+", "-", "r")}</#if>}

<#if unit.lock??>
Exact versions are those of ${code(unit.lock)}.

</#if>
<#list unit.lines as line>
- <@tells line=line places=true/>
</#list>
</#list>
<#if stack.shared?has_content>

## In several parts

<#list stack.shared as line>
- <@tells line=line places=false/> (<#list line.paths as path>${code(path)}<#sep>, </#sep></#list><#if line.more gt 0> and ${line.more} more</#if>)
</#list>
</#if>
<#if stack.moreUnits??>

<#if stack.moreUnits.count == 1>One more part has<#else>${stack.moreUnits.count} more parts have</#if> something of their own: <#list stack.moreUnits.paths as path>${code(path)}<#sep>, </#sep></#list><#if stack.moreUnits.cut> …</#if>.
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
- <#list source.files as file>${code(file)}<#sep>, </#sep></#list>: <#list source.commands as command>${code(command)}<#sep>, </#sep></#list>
</#list>
<#if stack.moreCommandFiles??>
- ${stack.moreCommandFiles} more <#if stack.moreCommandFiles == 1>file declares<#else>files declare</#if> commands
</#if>
</#if>
<#if stack.environment?has_content>

## Environment {#environment}

<#list stack.environment as group>
- ${code(group.file)}: <#list group.variables as variable>${code(variable.name)}<#if variable.required> (required)</#if><#sep>, </#sep></#list><#if group.more gt 0> and ${group.more} more</#if>
</#list>
</#if>
