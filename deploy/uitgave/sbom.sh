#!/usr/bin/env bash
# sbom.sh ROOT UIT VERSIE: what the program is made of, in CycloneDX (JSON): .NET, Node (pdf) and what the browser gets. Licences come from the packages.
set -euo pipefail

ROOT=$1 UIT=$2 VERSIE=$3
mkdir -p "$UIT"
UIT=$(cd "$UIT" && pwd)
cd "$ROOT"
dotnet tool restore >/dev/null
dotnet tool run dotnet-CycloneDX src/Oversteek.Web/Oversteek.Web.csproj --output "$UIT" --filename programma.cdx.json --output-format Json \
  --disable-package-restore --exclude-dev --set-name Oversteek --set-version "$VERSIE"
(cd src/Oversteek.Documenten/Werker && npm sbom --sbom-format cyclonedx --package-lock-only --omit dev) >"$UIT/werker.cdx.json"
cp src/Oversteek.Web/wwwroot/THIRD-PARTY.json "$UIT/browser.json"
