# `./oversteek test`: restore, format check, one build, every test project, one closing line.

TESTLOGS=$ROOT/artifacts/testlogs

run_tests() {
  local fast=0
  while [[ $# -gt 0 ]]; do
    case $1 in
      --snel) fast=1 ;;
      *) stop 2 "Onbekende optie: $1. Gebruik: ./oversteek test [--snel]" ;;
    esac
    shift
  done
  require_dotnet
  require_node
  SKIP_E2E='' SKIP_DOCUMENTEN=''
  if [[ $fast -eq 1 ]]; then
    export OVERSTEEK_SNEL=1
    SKIP_E2E='--snel'
  fi
  install_debian_packages
  check_tools
  prepare_test_build
  run_projects
  summarize
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
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name"; then return; fi
  done
}

missing_packages() {
  if [[ -z ${OVERSTEEK_SNEL:-} ]]; then
    [[ -n $(find_chromium) ]] || printf 'chromium '
    [[ -n $(find_postgres) ]] || printf 'postgresql '
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
  touch "$STAMPS/tests.nieuw"
  step 'pakketten ophalen' dotnet_in_root restore Oversteek.slnx --locked-mode -v q ||
    stop 1 'De pakketten kloppen niet met packages.lock.json. Voer dotnet restore uit en leg de lockbestanden vast.'
  check_locks
  step 'opmaak controleren' dotnet_in_root format whitespace --folder --verify-no-changes . --exclude artifacts ||
    stop 1 'De opmaak klopt niet. Herstel met: dotnet format whitespace --folder . --exclude artifacts'
  step 'bouwen' dotnet_in_root build Oversteek.slnx -c $CONFIG --no-restore -v q || stop 1 'Het bouwen is mislukt.'
  mv "$STAMPS/tests.nieuw" "$STAMPS/tests"
  unlock
}

check_locks() {
  [[ ${CI:-} == true && -e $ROOT/.git ]] || return 0
  git -c safe.directory='*' -C "$ROOT" diff --exit-code --stat -- '*package-lock.json' '*packages.lock.json' >&2 ||
    stop 1 'De opzet heeft een lockbestand gewijzigd. Leg het juiste lockbestand vast.'
}

# Two projects at a time; the browser tests alone, because they measure what a user waits for.
run_projects() {
  local jobs=${OVERSTEEK_TAKEN:-2} projects
  rm -rf "$TESTLOGS"
  mkdir -p "$TESTLOGS"
  projects=$(cd "$ROOT" && ls -d tests/*.Tests | grep -v 'E2E' || true)
  if [[ -n $SKIP_DOCUMENTEN ]]; then
    melding "  Oversteek.Documenten.Tests overgeslagen: $SKIP_DOCUMENTEN"
    projects=$(grep -v 'Documenten' <<<"$projects")
  fi
  printf '%s\n' "$projects" | xargs -n 1 -P "$jobs" bash "$ROOT/tools/opzet/testproject.sh"
  if [[ -n $SKIP_E2E ]]; then
    melding "  Oversteek.E2E.Tests overgeslagen: $SKIP_E2E"
  elif [[ -d $ROOT/tests/Oversteek.E2E.Tests ]]; then
    bash "$ROOT/tools/opzet/testproject.sh" tests/Oversteek.E2E.Tests
  fi
}

# Each project left one line "passed failed skipped"; a project that left none has crashed.
summarize() {
  local passed=0 failed=0 skipped=0 p f s file
  for file in "$TESTLOGS"/*.telling; do
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
