// A real SMTP server for the mail tests. First line on standard output: {"poort":N}; then one JSON line per message.
// Options: --weiger RCPT  answers 550 to that recipient    --tijdelijk N  answers 451 to the first N messages
//          --direct  with --tls: TLS from the first byte, as port 465
//          --zwijg  takes every message and never answers
//          --gebruiker NAME --wachtwoord WORD  demands AUTH   --tls KEY.pem CERT.pem  offers STARTTLS
// It stops when standard input closes, so that it never outlives the test.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const args = process.argv.slice(2);
const option = (name, offset = 1) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + offset];
};
const refused = option('--weiger');
const user = option('--gebruiker');
const password = option('--wachtwoord');
let busy = Number(option('--tijdelijk') ?? 0);

const print = value => process.stdout.write(JSON.stringify(value) + '\n');
const smtpError = (code, text) => Object.assign(new Error(text), { responseCode: code });

let connections = 0;
const server = new SMTPServer({
  secure: args.includes('--direct'),
  onConnect: (session, done) => {
    connections += 1;
    done();
  },
  authOptional: user === undefined,
  disableReverseLookup: true,
  hideSTARTTLS: option('--tls') === undefined,
  allowInsecureAuth: true,
  key: option('--tls') && readFileSync(option('--tls')),
  cert: option('--tls') && readFileSync(option('--tls', 2)),
  onAuth: (auth, session, done) =>
    auth.username === user && auth.password === password ? done(null, { user }) : done(smtpError(535, 'Wrong credentials')),
  onRcptTo: (address, session, done) =>
    address.address === refused ? done(smtpError(550, 'No such mailbox')) : done(),
  onData: (stream, session, done) => {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      if (busy > 0) {
        busy -= 1;
        done(smtpError(451, 'Try again later'));
        return;
      }
      print({
        van: session.envelope.mailFrom.address,
        aan: session.envelope.rcptTo.map(rcpt => rcpt.address),
        tls: session.secure,
        verbinding: connections,
        gebruiker: session.user ?? null,
        ruw: Buffer.concat(parts).toString('utf8'),
      });
      if (!args.includes('--zwijg')) done();
    });
  },
});

server.on('error', error => process.stderr.write(`${error.message}\n`));
server.listen(0, '127.0.0.1', () => print({ poort: server.server.address().port }));
process.stdin.resume();
process.stdin.on('end', () => server.close(() => process.exit(0)));
