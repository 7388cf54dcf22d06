#!/bin/sh
# prepare.sh DIR: brings what the stories in VS Code need. In DIR: code-server, which is VS Code for a browser, and
# playwright-core, which drives the browser; in editors/vscode: what builds the extension. Needs node, npm and, to build
# code-server's native parts, a C++ compiler; from Debian as root where apt-get is there. What is there already stays.
set -eu

here=$(cd -P -- "$(dirname -- "$0")" && pwd)
mkdir -p "$1"
dir=$(cd -P -- "$1" && pwd)
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$dir"

if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    debian='libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev pkg-config g++ make python3 chromium ripgrep'
    # shellcheck disable=SC2086
    dpkg -s $debian > /dev/null 2>&1 || {
        apt-get update -q
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $debian
    } > /dev/null 2>&1
fi

quietly() {
    "$@" > "$dir/log" 2>&1 || { tail -n 20 "$dir/log" >&2; exit 1; }
}

(cd "$here/../../../editors/vscode" && { [ -d node_modules/esbuild ] || quietly npm ci --no-audit --no-fund; })
[ ! -e "$dir/ready" ] || exit 0

cd "$dir"
quietly npm ci --no-audit --no-fund --ignore-scripts
quietly npm rebuild argon2 --ignore-scripts=false
cd node_modules/code-server/lib/vscode
# Its own lock files say the versions; they were made without peer dependencies.
quietly npm ci --omit=dev --legacy-peer-deps --ignore-scripts --no-audit --no-fund
# The headers that lie beside this node, where they do: no others need to be fetched.
node=$(node -p 'path.dirname(path.dirname(process.execPath))')
[ ! -f "$node/include/node/node.h" ] || export npm_config_nodedir="$node"
build() {
    [ ! -f "node_modules/$1/binding.gyp" ] ||
        (cd "node_modules/$1" && quietly node "$dir/node_modules/node-gyp/bin/node-gyp.js" rebuild)
}
for module in node-pty @vscode/spdlog @parcel/watcher native-watchdog kerberos @vscode/deviceid; do
    build "$module"
done
(cd extensions && quietly npm ci --omit=dev --legacy-peer-deps --ignore-scripts --no-audit --no-fund)
ln -sfn node_modules node_modules.asar
# The search binary that its own install would fetch.
if [ ! -x node_modules/@vscode/ripgrep/bin/rg ] && command -v rg > /dev/null; then
    mkdir -p node_modules/@vscode/ripgrep/bin
    ln -sf "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
fi
touch "$dir/ready"
