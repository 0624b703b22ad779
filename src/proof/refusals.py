#!/usr/bin/env python3
"""Holds what `ai-init explain` says against the real clients: do they refuse and return exactly the paths that it says?

    REALCLIENT=<run.sh of the harness> REALCLIENT_CACHE=<folder> src/proof/refusals.py REPOSITORY [CLIENT...]

AI_INIT   the program; default target/ai-init/bin/ai-init
PATHS     how many paths are drawn; default 200
SEED      of the draw; default 1
SUB       a start folder besides the root; default the part of the repository (as detect tells) with the most tracked files

The repository is copied, ai-init runs in the copy with CLIENT (default claude) chosen, and paths are drawn: tracked files, paths made
from the lines of the list, near misses and other spellings. The clients are then started in a small folder that holds the files that
ai-init wrote and one text file for each path. Exit 0 only without a difference.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AI_INIT = os.environ.get("AI_INIT", os.path.join(ROOT, "target/ai-init/bin/ai-init")).split()
COUNT = int(os.environ.get("PATHS", "200"))
SEED = int(os.environ.get("SEED", "1"))
BATCH = 20
TARGETS = {"claude": "claude-code", "gemini": "gemini-cli", "codex": "codex", "opencode": "opencode"}
# A reading tool shows these as something else than text: they are read through the shell.
NO_TEXT = re.compile(r"\.(png|jpe?g|gif|webp|bmp|svg|ico|pdf|ipynb|mp3|wav|aiff|aac|ogg|flac|mp4|mov|avi|webm)$", re.I)


def run(*command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, **more).stdout


def listed(folder):
    names = run("git", "-C", folder, "ls-files", "-z").decode(errors="replace").split("\0")
    return sorted(name for name in names if name and "�" not in name)


def busiest(files, parts):
    return max(sorted(parts), key=lambda part: sum(name.startswith(part + "/") for name in files), default="")


def path_of(pattern, pick, folders):
    """A path that a line of the list may speak of."""
    body = pattern.lstrip("!")
    any_depth = "/" not in body.rstrip("/")
    body = re.sub(r"\[([^\]])[^\]]*\]", r"\1", body).replace("\\", "")
    body = body.strip("/").replace("**", "deep/er").replace("*", pick.choice(["a", "b.c", "x-1"])).replace("?", "z")
    if pattern.endswith("/"):
        body += pick.choice(["/a.js", "/in/side.txt", "/README.md"])
    if any_depth and pick.random() < 0.6:
        body = pick.choice(folders) + "/" + body
    return body


def spelled(path, pick):
    """The same path nearly: other case, a letter more or less, one folder up or down."""
    head, _, tail = path.rpartition("/")
    first, _, rest = path.partition("/")
    return pick.choice([
        path.upper(), path.swapcase(), head + "/" + tail.capitalize() if head else tail.capitalize(),
        path + "x", path + ".bak", first + "s/" + rest if rest else "x" + first, "my" + path, rest or path + "2",
        "nested/" + path, first + "/" + first + "/" + rest if rest else path + "~"])


def draw(folder, files, sub, written):
    pick = random.Random(SEED)
    lines = open(os.path.join(folder, ".claudeignore"), encoding="utf-8").read().splitlines()
    patterns = [line for line in lines if line.strip() and not line.startswith("#")]
    folders = sorted({os.path.dirname(name) for name in files if "/" in name}) or ["src"]
    below = [each for each in folders if each == sub or each.startswith(sub + "/")] or folders
    drawn, taken = [], set(written)

    def fits(path):
        if not path or path in taken or len(path) > 180 or path.startswith((".git/", "/")) or path.endswith("/"):
            return False
        names = path.split("/")
        if any(name in ("", ".", "..", ".git") or len(name) > 100 for name in names) or re.search(r"['\"\\\x00-\x1f]", path):
            return False
        parents = {"/".join(names[:i]) for i in range(1, len(names))}
        return not parents & taken and not any(other.startswith(path + "/") for other in taken)

    made = [lambda: pick.choice(files),
            lambda: path_of(pick.choice(patterns), pick, pick.choice([folders, below])),
            lambda: sub + "/" + path_of(pick.choice(patterns), pick, below) if sub else "",
            lambda: spelled(pick.choice(drawn or files), pick)]
    for turn in range(COUNT * 50):
        if len(drawn) == COUNT:
            break
        path = made[turn % len(made)]()
        if fits(path):
            drawn.append(path)
            taken.add(path)
    return drawn


def expectations(client, answers, start):
    expect = {"denied": [], "readable": [], "shell_denied": [], "shell_readable": []}
    for answer in answers:
        for assistant in answer["assistants"]:
            if assistant["id"] == TARGETS[client] and assistant["start_folder"] == start and assistant["outcome"] != "outside":
                refused = assistant["outcome"] == "refused"
                if NO_TEXT.search(answer["path"]) and client != "gemini":
                    expect["shell_denied" if refused else "shell_readable"].append(answer["path"])
                elif not NO_TEXT.search(answer["path"]):
                    expect["denied" if refused else "readable"].append(answer["path"])
    return expect


def batches(expect):
    todo = [(kind, path) for kind, paths in expect.items() for path in paths]
    for at in range(0, len(todo), BATCH):
        part = {}
        for kind, path in todo[at:at + BATCH]:
            part.setdefault(kind, []).append(path)
        yield part


def small_copy(folder, written, paths, into):
    for name in written:
        os.makedirs(os.path.dirname(os.path.join(into, name)), exist_ok=True)
        shutil.copyfile(os.path.join(folder, name), os.path.join(into, name))
    for number, path in enumerate(paths):
        place = os.path.join(into, path)
        if path not in written:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "w") as file:
                file.write("probe text %d of the proof\n" % number)


def prove(repository, clients):
    temporary = tempfile.mkdtemp(prefix="proof_")
    try:
        folder = os.path.join(temporary, "repository")
        shutil.copytree(repository, folder, symlinks=True)
        git = ["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.c"]
        run(*git, "add", "-A")
        files = listed(folder)
        found = json.loads(run(*AI_INIT, "-C", folder, "detect", "--json", stderr=subprocess.DEVNULL))
        sub = os.environ.get("SUB") or busiest(files, [part for part in found["workspaces"] if part != "."])
        starts = ["."] + ([sub] if sub else [])
        run(*AI_INIT, "-C", folder, "--yes", "--quiet", "--target", ",".join(TARGETS[client] for client in clients),
            "--set", "start_folders=" + ",".join(starts), stderr=subprocess.DEVNULL)
        written = [name for name in run(*git, "ls-files", "-z", "--others", "--modified", "--exclude-standard").decode().split("\0")
                   if name and not name.startswith(".ai/.ai-init/")]
        written += [name for name in files if os.path.basename(name) == ".gitignore"]
        # What a client loads by itself it may not read a second time.
        paths = draw(folder, [name for name in files if not name.endswith(("CLAUDE.md", "AGENTS.md", "GEMINI.md"))], sub, written)
        answers = json.loads(run(*AI_INIT, "explain", "--json", "--stdin", "-z", cwd=folder, input="\0".join(paths).encode()))["paths"]
        assert [answer["path"] for answer in answers] == paths
        proof = os.path.join(temporary, "proof")
        small_copy(folder, written, paths, proof)
        wrong = 0
        for client in clients:
            for start in starts if client == "claude" else ["."]:
                expect = expectations(client, answers, start)
                counts = {kind: len(found) for kind, found in expect.items()}
                failed = []
                for part in batches(expect):
                    if start != ".":
                        part["start_in"] = start
                    name = os.path.join(temporary, "EXPECT.json")
                    with open(name, "w") as file:
                        json.dump({client: part}, file)
                    told = subprocess.run(["bash", os.environ["REALCLIENT"], proof, name, client], stdout=subprocess.PIPE,
                                          stderr=subprocess.STDOUT, text=True)
                    lines = [line for line in told.stdout.splitlines() if line.startswith("FAIL")]
                    if told.returncode and not lines:
                        lines = [told.stdout]
                    failed += lines
                wrong += len(failed)
                refused = counts["denied"] + counts["shell_denied"]
                print("%s, %s started in %s: %d paths, %d refused, %d read, %d differ"
                      % (os.path.basename(repository.rstrip("/")), client, start, sum(counts.values()), refused,
                         sum(counts.values()) - refused, len(failed)), flush=True)
                for line in failed:
                    print("  " + line)
        return wrong
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


if __name__ == "__main__":
    if len(sys.argv) < 2 or "REALCLIENT" not in os.environ:
        sys.exit(__doc__)
    sys.exit(1 if prove(os.path.abspath(sys.argv[1]), sys.argv[2:] or ["claude"]) else 0)
