# `./oversteek nieuw NAAM`: the folders of a feature that does nothing yet, builds, and passes its test.

NIEUW_USAGE='Gebruik: ./oversteek nieuw NAAM [--voor po|vo|regio], met NAAM een meervoud uit docs/begrippen.md met een hoofdletter: Zienswijzen'

make_feature() {
  local name=${1:-} for=po role where place
  [[ ${2:-} != --voor ]] || for=${3:-}
  [[ $name =~ ^[A-Z][a-z]{2,40}$ ]] || stop 2 "$NIEUW_USAGE"
  case $for in
    po) role=PoGebruiker where=PoSchool ;;
    vo) role=VoGebruiker where=VoSchool ;;
    regio) role=Regiocoordinator where=Regio ;;
    *) stop 2 "$NIEUW_USAGE" ;;
  esac
  [[ ! -e $ROOT/src/Oversteek.Application/$name && ! -e $ROOT/src/Oversteek.Web/Pages/$name ]] || stop 1 "Er is al een onderdeel $name."
  place=$(next_place "${for^}")
  fill Module.cs "src/Oversteek.Application/$name/${name}module.cs"
  fill Rechten.cs "src/Oversteek.Application/$name/${name}rechten.cs"
  fill Paginas.cs "src/Oversteek.Web/Pages/$name/${name}paginas.cs"
  fill Index.cshtml "src/Oversteek.Web/Pages/$name/Index.cshtml"
  fill Index.cshtml.cs "src/Oversteek.Web/Pages/$name/Index.cshtml.cs"
  fill Tests.cs "tests/Oversteek.Web.Tests/$name/${name}Tests.cs"
  printf '/%s;-;%s\n' "${name,,}" "$role" >>"$ROOT/tests/Oversteek.Web.Tests/autorisatie.csv"
  melding "Klaar. Zo gaat u verder:
  1. ./oversteek test $name
  2. OVERSTEEK_NEEM_OVER=1 ./oversteek test PapierTests, en lees het verschil in docs
  3. Waar een nieuw ding komt te staan: docs/architectuur.md"
}

# The first free place in the menu of these people: two features on one place stop the program.
next_place() {
  (cd "$ROOT" && grep -rhoE "Menu<[A-Za-z.]+>\(Doelgroep\.$1, [0-9]+" src/Oversteek.Web/Pages --include='*paginas.cs') |
    sed 's/.* //' | sort -n | tail -n 1 | { read -r last; echo $((last + 10)); }
}

# fill TEMPLATE TARGET: uses name, for, role, where and place of make_feature.
fill() {
  local target=$ROOT/$2
  mkdir -p "$(dirname "$target")"
  sed -e "s/Voorbeelden/$name/g" -e "s/voorbeelden/${name,,}/g" -e "s/Voorbeeldrol/$role/g" -e "s/Voorbeeldorganisatie/$where/g" \
    -e "s/Voorbeeldgroep/${for^}/g" -e "s/VOORBEELDPLAATS/$place/g" \
    "$ROOT/tools/nieuw/$1.txt" >"$target"
  melding "  $2"
}
