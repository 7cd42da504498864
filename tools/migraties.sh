#!/usr/bin/env bash
# Adds a migration for both databases and puts the guards of the database (policies, triggers) back into it.
#   tools/migraties.sh toevoegen NAAM
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

gebruik() { sed -n '2,3s/^# *//p' "${BASH_SOURCE[0]}" >&2; exit 2; }

naam=${2:-}
[[ ${1:-} == toevoegen && $naam =~ ^[A-Z][A-Za-z]+$ ]] || gebruik

dotnet tool restore >/dev/null
dotnet build tools/Migraties -v q --nologo -p:RunAnalyzers=false

# add PROJECT ARGUMENT CALL: the call is the last line of Up.
add() {
  local map=src/$1/Migrations bestand
  dotnet ef migrations add "$naam" --no-build --project "src/$1" --startup-project tools/Migraties -- "$2"
  bestand=$(ls "$map"/*_"$naam".cs)
  awk -v aanroep="            migrationBuilder.Sql($3);" '
    /protected override void Up/ { up = 1 }
    up && /^        }/ { print ""; print aanroep; up = 0 }
    { print }' "$bestand" >"$bestand.nieuw"
  mv "$bestand.nieuw" "$bestand"
  grep -qF "$3" "$bestand"
}

add Oversteek.Data.Sqlite sqlite Logboekslot.Sql
add Oversteek.Data.Postgres postgres "Inzagebeleid.Van(TargetModel)"
