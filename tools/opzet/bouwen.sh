# Everything that has to be there before the program runs: SDK, Node packages, a build.

CONFIG=Release
WERKER=src/Oversteek.Documenten/Werker
SETTINGS=(Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig global.json)

require_dotnet() {
  local wanted found
  wanted=$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$ROOT/global.json" | head -n 1)
  command -v dotnet >/dev/null ||
    stop 2 "De .NET SDK ontbreekt. Installeer .NET SDK $wanted of een nieuwere 10.0.4xx en begin opnieuw."
  found=$(cd "$ROOT" && dotnet --version 2>/dev/null) ||
    stop 2 "Oversteek vraagt .NET SDK $wanted of een nieuwere 10.0.4xx. Gevonden: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')"
  DOTNET_FOUND=$found
}

require_node() {
  local major
  command -v node >/dev/null && command -v npm >/dev/null ||
    stop 2 'Node.js ontbreekt. Installeer Node.js 20 of nieuwer, met npm, en begin opnieuw.'
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [[ $major -ge 20 ]] || stop 2 "Oversteek vraagt Node.js 20 of nieuwer. Gevonden: $(node --version)"
}

# npm_install DIR: exactly what the lock file says; the lock itself never changes.
npm_install() {
  local dir=$1 done
  [[ -f $ROOT/$dir/package.json ]] || return 0
  done=$ROOT/$dir/node_modules/.package-lock.json
  if [[ -f $done && ! $ROOT/$dir/package.json -nt $done && ! $ROOT/$dir/package-lock.json -nt $done ]]; then
    return 0
  fi
  require_node
  step "npm $(basename "$dir")" npm_in "$dir" || stop 2 'De npm-pakketten zijn niet geinstalleerd.'
  touch "$done"
}

npm_in() (
  cd "$ROOT/$1"
  npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
)

# What git sees in this checkout; empty outside a checkout.
clone_state() { [[ -e $ROOT/.git ]] && git -c safe.directory='*' -C "$ROOT" status --porcelain 2>/dev/null || true; }

# check_clone STATE: set-up, build and tests leave the checkout as they found it (B-64).
check_clone() {
  local now
  now=$(clone_state)
  [[ $now == "$1" ]] && return 0
  melding 'De opzet of de tests hebben bestanden in deze map gewijzigd:'
  diff <(printf '%s\n' "$1") <(printf '%s\n' "$now") >&2 || true
  return 1
}

# The demo, built anew and started again at every change of a source file; its data stays.
watch_program() {
  require_dotnet
  npm_install "$WERKER"
  export DOTNET_WATCH_SUPPRESS_BROWSER_REFRESH=1 DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER=1 ASPNETCORE_ENVIRONMENT=Development
  exec dotnet watch --project "$ROOT/src/Oversteek.Demo" --non-interactive run -c $CONFIG -- demo "$@"
}

dotnet_in_root() (
  cd "$ROOT"
  dotnet "$@"
)

# stale STAMP PATH...: has anything below these paths changed since the stamp was set?
stale() {
  local stamp=$STAMPS/$1
  shift
  [[ -f $stamp ]] || return 0
  [[ -n $(cd "$ROOT" && find "$@" \( -name node_modules -o -name obj -o -name bin \) -prune -o -newer "$stamp" -print -quit 2>/dev/null) ]]
}

# prepare_program DIR: publishes this project and no other, and says where it stands in PROGRAM.
prepare_program() {
  local name
  name=$(basename "$1")
  PROGRAM=$ROOT/artifacts/publish/$name/release/$name.dll
  require_dotnet
  # Who may only run what is there need not be able to write here.
  if [[ -f $PROGRAM ]] && ! stale "$name" src "$1" "${SETTINGS[@]}" && [[ $1 == tools/* || -d $ROOT/$WERKER/node_modules ]]; then return 0; fi
  lock
  # Tools make no documents.
  [[ $1 == tools/* ]] || npm_install "$WERKER"
  if [[ ! -f $PROGRAM ]] || stale "$name" src "$1" "${SETTINGS[@]}"; then
    melding "Oversteek klaarzetten (.NET SDK $DOTNET_FOUND)"
    touch "$STAMPS/$name.nieuw"
    step 'pakketten ophalen' dotnet_in_root restore "$1" -v q || stop 2 'De NuGet-pakketten zijn niet opgehaald.'
    step 'programma bouwen' dotnet_in_root publish "$1" -c $CONFIG --no-restore -v q ||
      stop 1 'Het bouwen is mislukt.'
    mv "$STAMPS/$name.nieuw" "$STAMPS/$name"
  fi
  unlock
}

prepare_tests() {
  lock
  if stale tests src tests "${SETTINGS[@]}"; then
    touch "$STAMPS/tests.nieuw"
    step 'testpakketten ophalen' dotnet_in_root restore Oversteek.slnx -v q || stop 2 'De NuGet-pakketten zijn niet opgehaald.'
    step 'tests bouwen' dotnet_in_root build Oversteek.slnx -c $CONFIG --no-restore -v q || stop 1 'Het bouwen is mislukt.'
    mv "$STAMPS/tests.nieuw" "$STAMPS/tests"
  fi
  unlock
}

# The caller's folder stays the working folder (file names are relative to it); pages and styles come from the program's own.
run_program() {
  # How long the set-up took, for the times that `meet` shows.
  export OVERSTEEK_STEMPELS=$STAMPS OVERSTEEK_OPZET=$SECONDS
  export ASPNETCORE_CONTENTROOT=${ASPNETCORE_CONTENTROOT:-$(dirname "$PROGRAM")}
  exec dotnet "$PROGRAM" "$@"
}
