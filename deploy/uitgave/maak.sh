#!/usr/bin/env bash
# maak.sh ROOT UIT: a folder with all that a machine needs besides .NET and Node, with a checksum of every file, and the archive of it.
set -euo pipefail

ROOT=$1 UIT=$2
VERSIE=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' "$ROOT/Directory.Build.props")
MAP=$UIT/oversteek

[[ ! -e $MAP ]] || { echo "$MAP bestaat al." >&2; exit 2; }
mkdir -p "$MAP/beheer"
cp -r "$ROOT/artifacts/publish/Oversteek.Web/release" "$MAP/programma"
# The native libraries of other systems than Linux are half of it.
find "$MAP/programma/runtimes" -mindepth 1 -maxdepth 1 ! -name 'linux*' ! -name unix -exec rm -r {} +
cp -r "$ROOT/src/Oversteek.Documenten/Werker" "$MAP/werker"
cp "$ROOT/deploy/uitgave/oversteek" "$MAP/oversteek"
cp -r "$ROOT/deploy/postgres" "$ROOT/deploy/waarnemen" "$MAP/beheer/"
cp "$ROOT/deploy/uitgave/oversteek.env" "$ROOT"/deploy/uitgave/*.service "$ROOT"/deploy/uitgave/*.timer "$ROOT"/docs/beheer/*.md "$MAP/beheer/"
cp "$ROOT/LICENSE" "$ROOT/CHANGELOG.md" "$MAP/"
bash "$ROOT/deploy/uitgave/sbom.sh" "$ROOT" "$MAP/onderdelen" "$VERSIE" >&2
chmod -R u=rwX,go=rX "$MAP"
chmod 0755 "$MAP/oversteek"
(cd "$MAP" && find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum >SHA256SUMS)
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -C "$UIT" -czf "$UIT/oversteek-$VERSIE.tar.gz" oversteek
(cd "$UIT" && sha256sum "oversteek-$VERSIE.tar.gz" >"oversteek-$VERSIE.tar.gz.sha256")
echo "$UIT/oversteek-$VERSIE.tar.gz"
