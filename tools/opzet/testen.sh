# `./oversteek test`: restore, format check, one build, every test project, one closing line.
# With a name or a rule id only the tests that carry it, of the projects that hold them.

TESTLOGS=$ROOT/artifacts/testlogs

run_tests() {
  local fast=0
  ONLY=''
  while [[ $# -gt 0 ]]; do
    case $1 in
      --snel) fast=1 ;;
      -*) stop 2 "Onbekende optie: $1. $TEST_USAGE" ;;
      *)
        [[ -z $ONLY && $1 =~ ^[A-Za-z0-9._-]+$ ]] || stop 2 "Geef één naam of regel. $TEST_USAGE"
        ONLY=$1
        ;;
    esac
    shift
  done
  local before
  before=$(clone_state)
  require_dotnet
  require_node
  SKIP_E2E='' SKIP_DOCUMENTEN=''
  if [[ $fast -eq 1 ]]; then
    export OVERSTEEK_SNEL=1
    SKIP_E2E='--snel'
  fi
  for_short_runs
  install_debian_packages
  check_tools
  choose_projects
  prepare_test_build
  run_projects
  # Counts as a test: what follows adds the lines up.
  if check_clone "$before"; then echo '1 0 0' >"$TESTLOGS/kloon.telling"; else echo '0 1 0' >"$TESTLOGS/kloon.telling"; fi
  summarize
}

# A compiler, a test project and a demo that a test starts live for minutes: making fast code for hours costs them more than it brings. The
# program that is delivered runs without these.
for_short_runs() {
  export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=200 DOTNET_EnableWriteXorExecute=0 DOTNET_gcConcurrent=0 DOTNET_gcServer=0
}

TEST_USAGE='Gebruik: ./oversteek test [NAAM of REGEL] [--snel]'

# Longest first, so that no long one starts when the others are done.
ORDER='Web E2E Data Storing Documenten Oso Loting Application Domain'

choose_projects() {
  local name chosen=''
  [[ -z $ONLY ]] || export OVERSTEEK_FILTER="Regel=$ONLY|FullyQualifiedName~$ONLY"
  for name in $( (printf '%s\n' $ORDER; cd "$ROOT/tests" && ls -d Oversteek.*.Tests | sed 's/Oversteek.\(.*\).Tests/\1/') | awk '!seen[$0]++'); do
    if [[ -z $ONLY ]] || grep -rqsF --include='*.cs' --exclude-dir=obj --exclude-dir=bin -- "$ONLY" "$ROOT/tests/Oversteek.$name.Tests"; then
      chosen+="tests/Oversteek.$name.Tests"$'\n'
    fi
  done
  [[ -n $chosen ]] || stop 2 "Geen enkele test noemt $ONLY."
  if [[ -n $SKIP_DOCUMENTEN && $chosen == *Documenten* ]]; then
    melding "  Oversteek.Documenten.Tests overgeslagen: $SKIP_DOCUMENTEN"
    chosen=$(grep -v 'Documenten' <<<"$chosen" || true)
  fi
  if [[ -n $SKIP_E2E && $chosen == *E2E* ]]; then
    melding "  Oversteek.E2E.Tests overgeslagen: $SKIP_E2E"
    chosen=$(grep -v 'E2E' <<<"$chosen" || true)
  fi
  if [[ -n ${OVERSTEEK_SNEL:-} && $chosen == *Storing* ]]; then
    melding '  Oversteek.Storing.Tests overgeslagen: --snel'
    chosen=$(grep -v 'Storing' <<<"$chosen" || true)
  fi
  PROJECTS=$chosen
}

find_clamd() {
  local file
  for file in /usr/sbin/clamd /usr/local/sbin/clamd; do
    if [[ -x $file ]]; then printf '%s\n' "$file" && return; fi
  done
}

# What the tests use beside .NET and Node; a folder in PATH may hold other programs called postgres.
find_postgres() {
  local dir
  for dir in /usr/lib/postgresql/*/bin "$(pg_config --bindir 2>/dev/null || true)" /opt/homebrew/opt/postgresql*/bin; do
    if [[ -x $dir/initdb && -x $dir/pg_ctl ]]; then printf '%s\n' "$dir"; fi
  done | sort -V | tail -n 1
}

find_chromium() {
  local name
  if [[ -n ${OVERSTEEK_CHROMIUM:-} ]]; then
    printf '%s\n' "$OVERSTEEK_CHROMIUM"
    return
  fi
  # The shell has the same engine without the windows around it.
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "$name"; then return; fi
  done
}

missing_packages() {
  if [[ -z ${OVERSTEEK_SNEL:-} ]]; then
    [[ -n $(find_chromium) ]] || printf 'chromium '
    [[ -n $(find_postgres) ]] || printf 'postgresql '
    [[ -n $(find_clamd) ]] || printf 'clamav-daemon '
  fi
  command -v pdftotext >/dev/null || printf 'poppler-utils '
  command -v qpdf >/dev/null || printf 'qpdf '
  command -v python3 >/dev/null || printf 'python3 '
}

is_debian() { grep -qsE '^ID(_LIKE)?=.*debian' /etc/os-release && command -v apt-get >/dev/null; }

install_debian_packages() {
  local missing
  missing=$(missing_packages)
  [[ -n $missing && $(id -u) -eq 0 ]] && is_debian || return 0
  melding "Debian-pakketten die de tests nodig hebben: $missing"
  export DEBIAN_FRONTEND=noninteractive
  step 'pakketlijst verversen' apt-get update -q || return 0
  if apt-cache show chromium-headless-shell >/dev/null 2>&1; then missing=${missing/chromium /chromium-headless-shell }; fi
  # The fonts make the pages of the browser tests look as they do for a user.
  # shellcheck disable=SC2086
  step 'pakketten installeren' apt-get install -y -q --no-install-recommends $missing fonts-dejavu-core || true
}

# Without a tool its tests are skipped with the reason; in CI a missing tool is a failure.
check_tools() {
  local missing
  missing=$(missing_packages)
  OVERSTEEK_CHROMIUM=$(find_chromium)
  OVERSTEEK_PGBIN=$(find_postgres)
  export OVERSTEEK_CHROMIUM OVERSTEEK_PGBIN
  [[ -n $missing ]] || return 0
  [[ ${CI:-} != true ]] || stop 1 "In CI mag niets ontbreken. Niet gevonden: $missing"
  melding "Let op, niet gevonden: $missing- de tests die dit nodig hebben worden overgeslagen."
  [[ $missing == *chromium* ]] && SKIP_E2E='chromium ontbreekt'
  [[ $missing == *postgresql* ]] && export OVERSTEEK_ZONDER_POSTGRES=1
  [[ $missing == *poppler-utils* || $missing == *qpdf* ]] && SKIP_DOCUMENTEN='poppler-utils of qpdf ontbreekt'
  return 0
}

prepare_test_build() {
  lock
  melding "Oversteek testen (.NET SDK $DOTNET_FOUND, Node $(node --version))"
  npm_install "$WERKER"
  npm_install tests/postbus
  restore_packages
  if [[ -n $ONLY ]]; then
    build_chosen
  else
    step 'opmaak controleren' dotnet_in_root format whitespace --folder --verify-no-changes . --exclude artifacts ||
      stop 1 'De opmaak klopt niet. Herstel met: dotnet format whitespace --folder . --exclude artifacts'
    build_all
  fi
  unlock
}

# The build server always asks the lock files; at a desk only after something about packages changed.
restore_packages() {
  if [[ ${CI:-} != true ]] && ! stale herstel "${SETTINGS[@]}" $(packages_files); then return 0; fi
  touch "$STAMPS/herstel.nieuw"
  step 'pakketten ophalen' dotnet_in_root restore Oversteek.slnx --locked-mode -v q ||
    stop 1 'De pakketten kloppen niet met packages.lock.json. Voer dotnet restore uit en leg de lockbestanden vast.'
  mv "$STAMPS/herstel.nieuw" "$STAMPS/herstel"
  check_locks
}

packages_files() {
  (cd "$ROOT" && find Oversteek.slnx src tests bench tools \( -name node_modules -o -name obj -o -name bin \) -prune -o \( -name '*.csproj' -o -name packages.lock.json -o -name Oversteek.slnx \) -print)
}

build_all() {
  if [[ ${CI:-} != true ]] && ! stale tests Oversteek.slnx src tests bench tools "${SETTINGS[@]}"; then return 0; fi
  touch "$STAMPS/tests.nieuw"
  step 'bouwen' dotnet_in_root build Oversteek.slnx -c $CONFIG --no-restore -v q || stop 1 'Het bouwen is mislukt.'
  mv "$STAMPS/tests.nieuw" "$STAMPS/tests"
}

build_chosen() {
  local project
  if ! stale tests Oversteek.slnx src tests bench tools "${SETTINGS[@]}"; then return 0; fi
  for project in $PROJECTS; do
    step "bouwen $(basename "$project")" dotnet_in_root build "$project" -c $CONFIG --no-restore -v q || stop 1 'Het bouwen is mislukt.'
  done
}

check_locks() {
  [[ ${CI:-} == true && -e $ROOT/.git ]] || return 0
  git -c safe.directory='*' -C "$ROOT" diff --exit-code --stat -- '*package-lock.json' '*packages.lock.json' >&2 ||
    stop 1 'De opzet heeft een lockbestand gewijzigd. Leg het juiste lockbestand vast.'
}

# Two projects at a time, the browser tests among them: no test waits a fixed time for a machine that may be busy.
run_projects() {
  rm -rf "$TESTLOGS"
  mkdir -p "$TESTLOGS"
  printf '%s' "$PROJECTS" | xargs -r -n 1 -P "${OVERSTEEK_TAKEN:-2}" bash "$ROOT/tools/opzet/testproject.sh"
}

# Each project left one line "passed failed skipped"; a project that left none has crashed.
summarize() {
  local passed=0 failed=0 skipped=0 p f s file
  for file in "$TESTLOGS"/*.telling; do
    [[ -e $file ]] || continue
    read -r p f s <"$file" || stop 1 "Geen uitslag in $file"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
  printf '%d\n' "$SECONDS" >"$STAMPS/test.seconden"
  [[ $((passed + failed)) -gt 0 ]] || melding 'Er is geen enkele test uitgevoerd.'
  if [[ $skipped -gt 0 ]]; then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%d passed, %d failed\n' "$passed" "$failed"
  fi
  [[ $failed -eq 0 && $passed -gt 0 ]]
}
