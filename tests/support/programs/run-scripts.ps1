# Runs each of the scripts that are named, one after the other, in one process. U+0000 follows what each prints.
foreach ($file in $args) {
  . $file
  [Console]::Out.Write([char]0)
}
