# What an assistant need not read in this repository, in gitignore syntax, by ai-init.
# Claude Code and Codex do not read this file.
<#if ignore.enforcedIn?has_content>
# Claude Code obeys deny rules: those of level "${ignore.level}" are in
<#list ignore.enforcedIn as file>
#   ${file}
</#list>
</#if>
# A recursive search skips what .gitignore lists, not what this file lists.
<#list ignore.groups as group>

# ${group.title}
<#list group.reasons as reason>
#   ${reason}
</#list>
<#list group.lines as line>
${line}
</#list>
</#list>
<#if ignore.dropped?has_content>

# Left out, because git tracks source there:
<#list ignore.dropped as dropped>
#   ${dropped.pattern}: ${dropped.why}
</#list>
</#if>
<#if ignore.notes?has_content>

# Noise that has no line here:
<#list ignore.notes as note>
#   ${note}
</#list>
</#if>
<#if ignore.unexplained?has_content>

# Usual lines that nothing found here explains, so they are left out: <#list ignore.unexplained as line>${line}<#sep> </#sep></#list>
</#if>
