// Compiles Typst templates to tagged PDF. One JSON request and one JSON answer per line; no port, no temporary files.
// Usage: node werker.mjs <folder with templates>. Ends when stdin closes, after `maxDocumenten` or above `maxGeheugen`.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const sjablonen = realpathSync(process.argv[2]);
const maxDocumenten = Number(process.argv[3] ?? 2000);
const maxGeheugen = Number(process.argv[4] ?? 700) * 1024 * 1024;
const require = createRequire(import.meta.url);

// Source Sans 3 is the face of the platform; the others only fill in letters that it lacks (Arabic, symbols).
const lettertypen = [
  ['@expo-google-fonts/source-sans-3', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
  ['@expo-google-fonts/noto-sans-arabic', ['400Regular', '600SemiBold']],
  ['dejavu-fonts-ttf', ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSansMono.ttf']],
].flatMap(([pakket, delen]) => delen.map((deel) => join(dirname(require.resolve(`${pakket}/package.json`)), deel)))
  .filter((pad) => existsSync(pad));

const compiler = NodeCompiler.create({ workspace: sjablonen, fontArgs: [{ fontPaths: lettertypen }] });
let gemaakt = 0;

class Sjabloonfout extends Error {}

function sjabloonpad(naam) {
  const pad = resolve(sjablonen, naam);
  if (!pad.startsWith(sjablonen + sep) || !existsSync(pad)) throw new Sjabloonfout(`Onbekend sjabloon: ${naam}`);
  return pad;
}

// Compile errors carry no message: compiling again gives the diagnostics. Never keep the result, it pins memory.
function diagnose(args, fout) {
  const uitkomst = compiler.compile(args);
  if (!uitkomst.hasError()) return fout.message;
  return compiler.fetchDiagnostics(uitkomst.takeError()).map((d) => `${d.path}: ${d.message}`).join('; ');
}

// PDF/UA refuses characters that no font can draw. One emoji in a free text must not block a child's document:
// such characters become a visible box, joiners disappear, and the answer says how many were replaced.
function onzetbaar(melding) {
  const tekens = [...melding.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)].map((m) => m[1]
    .replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))));
  return new Set(tekens.flatMap((t) => [...t]));
}

function vervang(waarde, tekens) {
  let aantal = 0;
  const tekst = (s) => [...s].map((t) => {
    if (!tekens.has(t)) return t;
    aantal += 1;
    return /\p{Cf}|\p{Mn}/u.test(t) ? '' : '\u25A1';
  }).join('');
  const loop = (w) => typeof w === 'string' ? tekst(w)
    : Array.isArray(w) ? w.map(loop)
    : w && typeof w === 'object' ? Object.fromEntries(Object.entries(w).map(([k, v]) => [k, loop(v)]))
    : w;
  return [loop(waarde), aantal];
}

function maak(sjabloon, gegevens) {
  const args = (data) => ({ mainFilePath: sjabloonpad(sjabloon), inputs: { data: JSON.stringify(data) } });
  const pdf = (data) => compiler.pdf(args(data), { pdfStandard: 'ua-1' });
  try {
    return { pdf: pdf(gegevens), vervangen: 0 };
  } catch (fout) {
    if (fout instanceof Sjabloonfout) throw fout;
    const tekens = onzetbaar(fout.message ?? '');
    if (tekens.size === 0) throw new Sjabloonfout(diagnose(args(gegevens), fout));
    const [schoon, vervangen] = vervang(gegevens, tekens);
    try {
      return { pdf: pdf(schoon), vervangen };
    } catch (weer) {
      throw new Sjabloonfout(diagnose(args(schoon), weer));
    }
  } finally {
    compiler.evictCache(10);
  }
}

function antwoord(vraag) {
  if (vraag.soort === 'ping') return { goed: true };
  try {
    const { pdf, vervangen } = maak(vraag.sjabloon, vraag.gegevens);
    gemaakt += 1;
    return { goed: true, pdf: pdf.toString('base64'), vervangen };
  } catch (fout) {
    return { goed: false, melding: fout.message };
  }
}

function schrijf(regel, dan) {
  process.stdout.write(`${JSON.stringify(regel)}\n`, dan);
}

const staat = () => ({ pid: process.pid, documenten: gemaakt, geheugen: process.memoryUsage.rss() });

schrijf({ id: 0, goed: true, ...staat() });
createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (regel) => {
    const vraag = JSON.parse(regel);
    const uit = { id: vraag.id, ...antwoord(vraag), ...staat() };
    uit.laatste = uit.documenten >= maxDocumenten || uit.geheugen > maxGeheugen;
    schrijf(uit, () => uit.laatste && process.exit(0));
  })
  .on('close', () => process.exit(0));
