---
paths:
<#list ui.globs as glob>
  - "${glob}"
</#list>
---

${mirrored}
