import fc from 'fast-check';

/** One request as it goes over the wire. */
export interface OddRequest {
  readonly bytes: Buffer;
  /** Nothing but a refusal can answer it; the others are odd and may be allowed. */
  readonly isWrong: boolean;
  /** The sender breaks off after the last byte. */
  readonly ends: boolean;
}

interface Piece {
  readonly text: string;
  readonly isWrong: boolean;
}

const right = (text: string): Piece => ({ text, isWrong: false });
const wrong = (text: string): Piece => ({ text, isWrong: true });

const line = /[\r\n]/gu;
/** Any bytes that stay in one line. */
const bytes = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 24 })
  .map((codes) => String.fromCharCode(...codes).replace(line, ''));
const control = fc.constantFrom('\0', '\u0001', '\b', '\v', '\f', '\u001f', '\u007f');
const goodPath = fc.constantFrom('/health', '/api/overview', '/api/nothing', '/tab/', '/');
const port = fc.oneof(
  fc.integer({ min: 0, max: 65_535 }).map(String),
  fc.integer({ min: 65_536, max: 10 ** 9 }).map(String),
  fc.constantFrom('', '-1', '0x50', '1e3', '80 ', '٣', '00000000080'),
);
const hostName = fc.oneof(
  fc.constantFrom(
    '127.0.0.1',
    'localhost',
    'cx.example.fi',
    'xn--a',
    '[::1]',
    '1.2.3.4.5',
    '0x7f.1',
  ),
  fc.constantFrom(
    '[',
    ']',
    '[::1',
    '[x]',
    '%',
    '%zz',
    '%00',
    'a b',
    '<x>',
    'a/b',
    'a\\b',
    'a@b',
    'a^b',
  ),
  fc.integer({ min: 1, max: 300 }).map((length) => 'a'.repeat(length)),
  bytes,
);

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE') },
  fc.constantFrom('PUT', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY', 'CONNECT', 'get', 'G ET', ''),
  bytes,
);

const target: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 3, arbitrary: goodPath.map(right) },
  // Absolute form, authority form, asterisk form, none.
  fc
    .tuple(fc.constantFrom('http', 'https', 'ws', 'file', 'HTTP', ''), hostName, port, goodPath)
    .map(([scheme, host, number, path]) => wrong(`${scheme}://${host}:${number}${path}`)),
  fc.tuple(hostName, port).map(([host, number]) => right(`${host}:${number}`)),
  fc
    .constantFrom('*', '', 'health', 'http:', 'http://', 'javascript:alert(1)', '?', '#')
    .map(wrong),
  // Percent signs, doubled slashes, dots, brackets.
  fc
    .tuple(goodPath, fc.constantFrom('%', '%z', '%zz', '%ff', '%c3%28', '%E0%A4%A', '%u0041'))
    .map(([path, end]) => wrong(`${path}x${end}`)),
  fc
    .array(
      fc.constantFrom('/', '//', '..', '.', '%2e', '%2f', '%5c', '\\', '[', ']', '|', ';', '%00'),
    )
    .map((parts) => right(`/${parts.join('')}`)),
  fc.tuple(goodPath, bytes).map(([path, end]) => right(path + end)),
  fc.tuple(goodPath, control).map(([path, each]) => wrong(path + each)),
  fc.tuple(goodPath, bytes).map(([path, query]) => right(`${path}?${query}`)),
  fc.integer({ min: 100, max: 40_000 }).map((length) => right(`/${'a'.repeat(length)}`)),
  fc.integer({ min: 100, max: 3_000 }).map((depth) => right('/a'.repeat(depth))),
);

const version = fc.oneof(
  { weight: 8, arbitrary: fc.constant('HTTP/1.1') },
  fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'HTTP/9.9', 'http/1.1', 'HTTP/1.1 ', ''),
);

const hosts: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('127.0.0.1', 'cx.example.fi').map(hostLine) },
  fc.tuple(hostName, port).map(([name, number]) => hostLine(`${name}:${number}`)),
  hostName.map(hostLine),
  fc
    .constantFrom('a:1:2', 'a:99999', '[', '%', 'a b', '<x>', '')
    .map((host) => wrong(`Host: ${host}\r\n`)),
  fc.tuple(hostName, hostName).map(([one, other]) => wrong(`Host: ${one}\r\nHost: ${other}\r\n`)),
);

function hostLine(host: string): Piece {
  return right(`Host: ${host}\r\n`);
}

const headerName = fc.constantFrom(
  ...['Accept', 'Accept-Encoding', 'Accept-Language', 'Accept-Version', 'Authorization', 'Cookie'],
  ...[
    'Connection',
    'Content-Encoding',
    'Content-Length',
    'Content-Type',
    'Expect',
    'If-None-Match',
  ],
  ...['Origin', 'Range', 'Sec-Fetch-Site', 'TE', 'Trailer', 'Transfer-Encoding', 'Upgrade', 'Via'],
  ...['X-Api-Version', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-HTTP-Method-Override', 'Date'],
);
const headerValue = fc.oneof(
  bytes,
  fc.constantFrom('*/*;q=x', '%', 'Bearer x', 'Bearer a.b.c', 'fi;q=,sv', 'W/"', '[object]', '~1'),
  fc.constantFrom('cx-signed-in=a.b.c', 'cx-signed-in=%.1e999.x', 'gzip;q=1e9', 'bytes=-1', '9e99'),
  fc.constantFrom(
    'close',
    'upgrade',
    'websocket',
    'chunked',
    'application/json',
    '100-continue',
    'x',
  ),
  fc.integer({ min: 0, max: 30_000 }).map((length) => 'a'.repeat(length)),
);
const headers = fc
  .array(
    fc.oneof(
      fc.tuple(headerName, headerValue).map(([name, value]) => `${name}: ${value}\r\n`),
      bytes.map((text) => `${text}\r\n`),
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join(''));

type Parts = Readonly<{
  method: string;
  target: Piece;
  version: string;
  host: Piece;
  headers: string;
}>;

const plain: fc.Arbitrary<Parts> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'HEAD'),
  target: goodPath.map(right),
  version: fc.constant('HTTP/1.1'),
  host: fc.constantFrom('127.0.0.1', 'cx.example.fi').map(hostLine),
  headers: fc.constant(''),
});

/** Most have one odd thing, which gets them far; in the rest everything is odd. */
const parts: fc.Arbitrary<Parts> = fc.oneof(
  { weight: 3, arbitrary: withOdd({ target }) },
  { weight: 3, arbitrary: withOdd({ host: hosts }) },
  { weight: 3, arbitrary: withOdd({ headers }) },
  { weight: 1, arbitrary: withOdd({ method }) },
  { weight: 1, arbitrary: withOdd({ version }) },
  { weight: 2, arbitrary: withOdd({ target, host: hosts }) },
  { weight: 1, arbitrary: withOdd({ method, target, version, host: hosts, headers }) },
);

function withOdd(odd: { readonly [Name in keyof Parts]?: fc.Arbitrary<Parts[Name]> }) {
  return fc.tuple(plain, fc.record(odd)).map(([all, some]): Parts => ({ ...all, ...some }));
}

/**
 * Requests whose line, host or headers are odd: absolute and authority form, ports, percent signs,
 * spaces, control characters, lengths.
 */
export const oddRequest: fc.Arbitrary<OddRequest> = parts.map((each) => ({
  bytes: Buffer.from(
    `${each.method} ${each.target.text} ${each.version}\r\n${each.host.text}${each.headers}\r\n`,
    'latin1',
  ),
  isWrong: each.target.isWrong || each.host.isWrong,
  // A body is announced, which would be waited for.
  ends: /content-length|transfer-encoding/iu.test(each.headers),
}));
