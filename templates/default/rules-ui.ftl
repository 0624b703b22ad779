---
paths:
<#list ui.globs as glob>
  - ${quoted(glob)}
</#list>
---

${mirrored}
