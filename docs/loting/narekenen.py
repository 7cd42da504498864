#!/usr/bin/env python3
"""Rekent een LOT-2-loting na uit de openbare stukken (docs/loting.md, hoofdstuk 9).
Gebruik: narekenen.py VERSLAG [--vastlegging F] [--bevriezing F] [--eigen KENMERK:ZOUT:INSCHRIJVING]
Antwoord 0: klopt; 3: in zichzelf kloppend, niet vergeleken; 1: klopt niet of onleesbaar; 2: verkeerd gebruik."""
import datetime, hashlib, hmac, json, math, re, sys
REG = {"kleineAantallen": "n", "mechanisme": "s", "meerlingen": "s", "nummering": "s", "voorrangsbereik": "s", "wachtlijstvolgorde": ["s"]}
HOUDER = {"nummer": "n", "organisatie": "s", "vingerafdruk": "h"}
VAST = {"entropieplan": ["s"], "houders": [HOUDER], "laat": "s?", "op": "t", "protocol": "s", "regels": REG, "regelsHash": "h", "ronde": "s", "soort": "s",
        "tijden": {"aanmelden": "t", "bevriezen": "t", "publiceren": "t", "trekken": "t"}, "wegblijven": "s"}
VRIES = {"akkoorden": [{"bevinding": "s", "door": "s", "reden": "s"}], "clusters": [{"id": "s", "plaatsen": "n"}], "deelnemers": {"*": "h"},
         "deelnemersHash": "h", "eenheden": [{"aanmeldingen": "n?", "cluster": "s?", "id": "s", "minimum": "n?", "naam": "s?", "plaatsen": "n",
         "reserveringen": [{"eigenschap": "s", "plaatsen": "n", "soort": "s"}], "school": "s?"}], "inputHash": "h", "op": "t", "protocol": "s",
         "regelsHash": "h", "ronde": "s", "soort": "s", "vastleggingHash": "h", "zegel": "h"}
VERSLAG = {"algoritme": "s", "bevriezingHash": "h", "bewijs": [{"klopt": "b", "regel": "s"}], "deelnemersHash": "h",
           "eenheden": [{"aanmeldingen": "n?", "geloot": "b", "grens": [{"kaart": "h?", "lot": "n", "niveau": "n", "ronde": "n?"}], "id": "s", "naam": "s?",
           "perRang": {"*": "n?"}, "plaatsen": "n", "plaatsenInLoting": "n?", "school": "s?", "toegelaten": "n?", "vast": "n?", "vol": "b", "wachtend": "n?"}],
           "entropie": [{"bron": "s", "door": ["s"], "waarde": "s"}], "gezinnen": [["s"]], "houders": [{**HOUDER, "geheim": "h?", "uitKopie": "b"}],
           "inputHash": "h", "letOp": ["s"], "lotnummers": {"centraal": {"*": "n"}, "enkel": {"*": "n"}}, "op": "t", "proef": "b", "protocol": "s",
           "regels": REG, "regelsHash": "h", "ronde": "s", "soort": "s", "uitgave": "s", "uitslagHash": "h", "vastleggingHash": "h",
           "verdeling": {"*": "n?"}, "volledigVerslagHash": "h", "zaad": "h"}
EIGEN = {"clusters": ["s"], "deelname": "s", "eigenschappen": ["s"], "meerling": [{"gezin": "s", "volgorde": "n"}], "vastePlaats": [{"door": "s",
         "eenheid": "s", "op": "s", "reden": "s", "tweedePersoon": "s"}], "voorkeuren": ["s"], "voorrang": [{"eenheid": "s", "niveau": "n"}]}
KETENS = {"8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce": (1595431050, 30),
          "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": (1692803367, 3)}
WOORDEN = ("appel berg beer boek boom bord brug deur dorp duif emmer fiets fles fluit gans glas gras hand haven hond huis jas kaart kaas kast kerk klok "
           "koek koffer kraan lamp lepel maan markt molen muis muur neus noot oven paard park peer pen plein poort raam regen ring roos schip slak sneeuw "
           "stoel straat tafel tas tent tuin vis vlag vogel wiel zon").split()
sha = lambda t: hashlib.sha256(t if isinstance(t, bytes) else t.encode()).hexdigest()
jcs = lambda j: json.dumps(j, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
kaal = lambda t: t.strip(" \t\n\v\f\r")  # alleen wit en hoofdletters van ASCII: over de andere zijn talen het niet eens
woorden = lambda h: " ".join(WOORDEN[int(h[:18], 16) >> 66 - 6 * i & 63] for i in range(12))
def moment(t):
    try:
        return int(datetime.datetime.strptime(t + "+0000", "%Y-%m-%dT%H:%M:%SZ%z").timestamp()) if re.fullmatch(r"[\d-]{10}T[\d:]{8}Z", t, re.A) else None
    except ValueError:
        return None
def past(j, vorm):
    if isinstance(vorm, list):
        return isinstance(j, list) and all(past(x, vorm[0]) for x in j)
    if isinstance(vorm, dict):
        tabel = vorm.get("*")
        goed = (lambda k: re.fullmatch(r"[A-Za-z0-9._-]{1,64}", k)) if tabel else (lambda k: k in vorm)
        return isinstance(j, dict) and all(goed(k) and past(w, tabel or vorm[k]) for k, w in j.items()) and (bool(tabel) or len(j) == len(vorm))
    return vorm.endswith("?") if j is None else {"s": lambda: type(j) is str, "b": lambda: type(j) is bool, "n": lambda: type(j) is int and -2**31 <= j < 2**31,
            "h": lambda: isinstance(j, str) and bool(re.fullmatch("[0-9a-f]{64}", j)), "t": lambda: isinstance(j, str) and moment(j) is not None}[vorm[0]]()
def lees(rauw, vorm, soort=None):
    try:
        j = json.loads(rauw.decode())
        if jcs(j).encode() == rauw and past(j, vorm) and (soort is None or (j["soort"], j["protocol"]) == (soort, "LOT-2")):
            return j
        raise ValueError
    except (ValueError, RecursionError):
        raise ValueError("Een bestand is onleesbaar. Gebruik de bestanden precies zoals ze zijn gepubliceerd.") from None
def bron(tekst):  # patroon van de waarde, bits, bekend op, baken, extra eis; of None
    g = r"(0|[1-9]\d{0,12})"
    if m := re.fullmatch(r"drand:([0-9a-f]{64}):" + g, tekst, re.A):
        keten, n = KETENS.get(m[1]), int(m[2])
        return ("[0-9a-f]{64}", 256, keten and keten[0] + (n - 1) * keten[1], True, lambda w: True) if 1 <= n <= 10**12 else None
    if m := re.fullmatch("dobbelstenen:" + g, tekst, re.A):
        return ("[1-6]{%s}" % m[1], int(int(m[1]) * math.log2(6)), None, False, lambda w: True) if 1 <= int(m[1]) <= 1000 else None
    if m := re.fullmatch(f"ballen:{g}:{g}-{g}", tekst, re.A):
        n, van, tot, b = int(m[1]), int(m[2]), int(m[3]), len(m[3])
        rij = lambda w: [int(w[i:i + b]) for i in range(0, len(w), b)]
        uniek = lambda w: len(set(rij(w))) == n and all(van <= x <= tot for x in rij(w))
        goed = tot <= 9999 and 1 <= n <= 1000 and n <= tot - van + 1
        return ("[0-9]{%d}" % (n * b), int(sum(math.log2(tot - van + 1 - i) for i in range(n))), None, False, uniek) if goed else None
som = lambda totaal, delen: totaal is None or None in delen or sum(delen) == totaal
def cijfers(r, b):
    n = len(r["lotnummers"]["enkel"]) if r["regels"]["nummering"] == "STB" else len(r["lotnummers"]["centraal"]) or None
    voor = {e["id"]: e["aanmeldingen"] for e in b["eenheden"]} if b else {}
    def eenheid(e):
        p, i, t, w, v, g = (e[k] for k in ("plaatsen", "plaatsenInLoting", "toegelaten", "wachtend", "vast", "grens"))
        return (som(e["aanmeldingen"], [t, w]) and (None in (v, i) or i == max(0, p - v)) and (None in (t, i) or t <= i and e["vol"] == (t == i))
                and (w is None or e["geloot"] == (w > 0)) and len(g) <= 1 and (t is None or len(g) == (t > 0))
                and all(1 <= x["niveau"] <= 9 and 1 <= x["lot"] and (n is None or x["lot"] <= n) for x in g)
                and som(voor.get(e["id"]), list(e["perRang"].values())))
    return (all(map(eenheid, r["eenheden"])) and som(n, list(r["verdeling"].values()))
            and som(n, [r["verdeling"].get("0", 0)] + [e["toegelaten"] for e in r["eenheden"]]) and bool(r["bewijs"]) and all(s["klopt"] for s in r["bewijs"]))
def nummers(zaad, kenmerken, gezinnen):
    naam = {k: (min(g), i) for g in gezinnen for i, k in enumerate(g)}
    kaart = lambda k: hmac.new(bytes.fromhex(zaad), ("LOT2-STB|" + k).encode(), "sha256").digest()
    return {x[-1]: i + 1 for i, x in enumerate(sorted((kaart(naam.get(k, (k, 0))[0]), *naam.get(k, (k, 0)), k) for k in kenmerken))}
def oordeel(rauw, vrauw=None, brauw=None, eigen=None):
    r = lees(rauw, VERSLAG, "lotingsverslag")
    if r["proef"] or r["algoritme"] != "oversteek-loting-2" or r["uitgave"] != "openbaar":
        raise ValueError("Dit is een proef, of een verslag van een andere versie.")
    v = lees(vrauw, VAST, "loting-vastlegging") if vrauw is not None else None
    b = lees(brauw, VRIES, "loting-bevriezing") if brauw is not None else None
    if eigen is not None:
        eigen = (*eigen.split(":", 2), lees((eigen.split(":", 2) + [""] * 3)[2].encode(), EIGEN))
    beide, H, E, ronde = v is not None and b is not None, r["houders"], r["entropie"], r["ronde"]
    gelijk = lambda j, *velden: j is None or all(j[k] == r[k] for k in velden)
    bronnen, weg, stb = [bron(e["bron"]) for e in E], sum(h["geheim"] is None for h in H), r["regels"]["nummering"] == "STB"
    open_ = stb or r["regels"]["mechanisme"] in ("R2", "DecentralThenCentral")
    enkel, centraal = r["lotnummers"]["enkel"], r["lotnummers"]["centraal"]
    loters, fout = (enkel if stb else centraal), (centraal if stb else enkel) or (not open_ and centraal)
    def tijden():
        t, rij = v["tijden"], [v["tijden"][k] for k in ("aanmelden", "bevriezen", "trekken", "publiceren")]
        opTijd = v["op"] <= rij[0] if v["laat"] is None else bool(kaal(v["laat"])) and rij[0] <= v["op"]
        return rij == sorted(rij) and opTijd and v["op"] <= b["op"] and rij[1] <= b["op"] <= r["op"] and rij[2] <= r["op"]
    def houders():
        orgs = {kaal(h["organisatie"]).encode().lower() for h in H} - {b""}
        return (len(H) >= 2 and [h["nummer"] for h in H] == list(range(1, len(H) + 1)) and len(orgs) == len(H) == len({h["vingerafdruk"] for h in H})
                and weg < len(H) and len(r["letOp"]) == sum(h["geheim"] is None or h["uitKopie"] for h in H)
                and (weg == 0 or any(e["bron"].startswith("drand:") for e in E)))
    def plan():
        return ((v is None or v["entropieplan"] == [e["bron"] for e in E]) and None not in bronnen and len({e["bron"] for e in E}) == len(E)
                and sum(x[1] for x in bronnen) >= 40 and all(re.fullmatch(x[0], e["waarde"], re.A) and x[4](e["waarde"]) for x, e in zip(bronnen, E))
                and all(len(e["door"]) == 2 and all(map(kaal, e["door"])) and kaal(e["door"][0]) != kaal(e["door"][1]) for e in E))
    waarden = ";".join(f'{e["bron"]}={e["waarde"]}' for e in E)
    zaad = lambda: sha("|".join(["LOT2-SEED", ronde, r["regelsHash"], r["inputHash"], *(h["geheim"] or "afwezig" for h in H), waarden]))
    invoer = lambda: sha("LOT2-INPUT|" + jcs({k: b[k] for k in ("clusters", "deelnemers", "eenheden", "regelsHash", "ronde", "zegel")}))
    plaatsen = lambda j: [(e["id"], e["plaatsen"], e["school"], e["naam"]) for e in j["eenheden"]]
    deelnemers = lambda: sha("".join(k + "\n" for k in sorted(b["deelnemers"]))) if all(k in b["deelnemers"] for k in [*enkel, *centraal]) else None
    samen, leden = r["regels"]["meerlingen"] == "SharedLot", [k for g in r["gezinnen"] for k in g]
    dubbel = len(set(leden)) < len(leden) or any(len(g) < 2 for g in r["gezinnen"])
    loot = lambda: eigen[3]["deelname"] in ("Meedoen", "Teruggetrokken") and not eigen[3]["vastePlaats"]
    bekend = [x[2] for x in bronnen if x and x[3]]
    baken = b is not None and None not in bronnen and bekend and None not in bekend
    zinnen = [("ronde", v is not None or b is not None, lambda: gelijk(v, "ronde") and gelijk(b, "ronde")),
        ("vastlegging", v is not None, lambda: r["vastleggingHash"] == sha(vrauw) and gelijk(b, "vastleggingHash")),
        ("bevriezing", b is not None, lambda: r["bevriezingHash"] == sha(brauw)),
        ("regels", True, lambda: r["regelsHash"] == sha(jcs(r["regels"])) and gelijk(v, "regels", "regelsHash") and gelijk(b, "regelsHash")),
        ("geheimen", True, lambda: all(h["geheim"] is None or h["vingerafdruk"] == sha(f'LOT2-COMMIT|{ronde}|{h["nummer"]}|{h["geheim"]}') for h in H)
         and (v is None or v["houders"] == [{k: h[k] for k in HOUDER} for h in H])),
        ("houders", True, houders), ("plan", True, plan), ("tijden", beide, tijden),
        ("baken", baken, lambda: all(moment(b["op"]) < op <= moment(r["op"]) for op in bekend)), ("entropie", False, None),
        ("deelnemers", b is not None, lambda: b["deelnemersHash"] == r["deelnemersHash"] == deelnemers()),
        ("invoer", b is not None, lambda: b["inputHash"] == r["inputHash"] == invoer()), ("plaatsen", b is not None, lambda: plaatsen(b) == plaatsen(r)),
        ("zaad", True, lambda: r["zaad"] == zaad()), ("lotnummers", open_ or fout, lambda: not fout and nummers(r["zaad"], loters, r["gezinnen"]) == loters),
        ("gezinnen", not samen or dubbel, lambda: not r["gezinnen"]), ("cijfers", True, lambda: cijfers(r, b)), ("plaatsing", False, None),
        ("eigen", eigen is not None and b is not None, lambda: b["deelnemers"].get(eigen[0]) == sha(f"LOT2-LEAF|{ronde}|" + "|".join(eigen[:3]))),
        ("eigenlot", eigen is not None and (open_ or samen), lambda: (not open_ or loot() == (eigen[0] in enkel or eigen[0] in centraal))
         and sum(eigen[0] in g for g in r["gezinnen"]) <= len(eigen[3]["meerling"]))]
    uit = [(k, ("gecontroleerd" if klopt() else "klopt niet") if kan else "niet te controleren") for k, kan, klopt in zinnen]
    zo = "klopt" if beide else "in zichzelf kloppend; niet vergeleken met wat vooraf is gepubliceerd"
    return r, uit, "klopt niet" if any(x[1] == "klopt niet" for x in uit) else zo
if __name__ == "__main__":
    args, opties = sys.argv[1:], {}
    while len(args) > 1 and args[-2] in ("--vastlegging", "--bevriezing", "--eigen"):
        opties[args[-2][2:]], args = args[-1], args[:-2]
    len(args) == 1 or sys.exit(print(__doc__) or 2)
    try:
        vb = {k: open(opties[k], "rb").read() for k in ("vastlegging", "bevriezing") if k in opties}
        r, zinnen, einde = oordeel(open(args[0], "rb").read(), vb.get("vastlegging"), vb.get("bevriezing"), opties.get("eigen"))
    except (ValueError, OSError) as e:
        sys.exit(print(f"onleesbaar: {e}") or 1)
    print(*(f"LET OP: {t}" for t in r["letOp"]), *(f"{o}\t{k}" for k, o in zinnen), *(f"{k}: {woorden(sha(w))}" for k, w in vb.items()),
          f"De loting {r['ronde']}: {einde}.", sep="\n")
    sys.exit({"klopt": 0, "klopt niet": 1}.get(einde, 3))
