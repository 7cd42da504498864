# Messages, logs and the environment of every child process.

LOGS=$ROOT/artifacts/logs
STAMPS=$ROOT/artifacts/stempels
mkdir -p "$LOGS" "$STAMPS"

# Containers and services may run without a home; the tools need a folder they can write to.
if [[ -z ${HOME:-} || ! -d $HOME || ! -w $HOME ]]; then
  export HOME=$ROOT/artifacts/home
  mkdir -p "$HOME"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 NUGET_XMLDOC_MODE=skip
export NO_COLOR=1 DOTNET_CLI_UI_LANGUAGE=en

melding() { printf '%s\n' "$*" >&2; }

# stop CODE MESSAGE: 1 = what was checked is wrong, 2 = wrong use or something is missing.
stop() {
  local code=$1
  shift
  melding "$@"
  exit "$code"
}

# step NAME COMMAND...: runs the command with its output in a log and shows the log only when it fails.
step() {
  local name=$1 log begin
  shift
  log=$LOGS/${name// /-}.log
  begin=$SECONDS
  printf '  %s ... ' "$name" >&2
  if "$@" >"$log" 2>&1 </dev/null 9>&-; then
    melding "klaar ($((SECONDS - begin)) s)"
    return 0
  fi
  melding 'mislukt'
  show_failure "$log"
  return 1
}

# The lines with an error, once each; without such lines the end of the log.
show_failure() {
  local lines
  lines=$(grep -E '(: |^)(error|fout|npm error)|^E: ' "$1" | sort -u | head -n 30 || true)
  [[ -n $lines ]] || lines=$(tail -n 30 "$1")
  melding "$lines"
  melding "  Het hele verslag staat in ${1#"$ROOT"/}"
}

# Two starts at the same moment must not build in the same folder.
lock() {
  command -v flock >/dev/null || return 0
  exec 9>"$STAMPS/slot"
  flock -n 9 && return 0
  melding '  Er loopt al een andere opzet in deze map; even wachten.'
  flock 9
}

unlock() { exec 9>&-; }
