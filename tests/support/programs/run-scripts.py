# Runs each of the scripts that are named, one after the other, in one process. U+0000 follows what each prints. Libraries
# that are not installed are replaced by stand-ins, which send what the documentation says.
import os
import sys
import traceback

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "python"))
failed = False
for name in sys.argv[1:]:
    try:
        with open(name, encoding="utf-8") as file:
            exec(compile(file.read(), name, "exec"), {"__name__": "__main__"})
    except Exception:
        traceback.print_exc()
        failed = True
    print("\0", end="", flush=True)
sys.exit(1 if failed else 0)
