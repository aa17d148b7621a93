// The parts that need no Terraform: codecs, addresses, value checks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, overlap, parseCidr } from '../src/cidr.mjs';
import { decode, encode, isUnknown, UNKNOWN } from '../src/msgpack.mjs';
import * as protobuf from '../src/protobuf.mjs';
import { checkValue } from '../src/rules/checks.mjs';
import { resourceId } from '../src/ids.mjs';

test('msgpack round trip', () => {
  const value = {
    a: null,
    b: [
      true,
      false,
      0,
      127,
      128,
      -1,
      -33,
      65536,
      2 ** 40,
      1.5,
      '',
      'ü'.repeat(40),
      'x'.repeat(300),
      'y'.repeat(70_000),
    ],
    c: { d: {} },
    long: Array.from({ length: 20 }, (_, i) => i),
  };
  assert.deepEqual(decode(encode(value)), value);
  const unknown = decode(
    encode({
      u: UNKNOWN,
      refined: decode(Buffer.from([0xc7, 2, 12, 0x80, 0xc0])),
    }),
  );
  assert.ok(isUnknown(unknown.u) && isUnknown(unknown.refined));
  assert.deepEqual(
    unknown.refined.raw,
    Buffer.from([0xc7, 2, 12, 0x80, 0xc0]),
    'refinements are passed through',
  );
});

test('protobuf round trip', () => {
  const bytes = protobuf.message(
    protobuf.bytesField(1, 'name'),
    protobuf.intField(2, 300),
    protobuf.intField(3, false),
    protobuf.bytesField(16, Buffer.from([1])),
    protobuf.intField(4, -1),
  );
  const m = protobuf.decode(bytes);
  assert.equal(protobuf.stringOf(m, 1), 'name');
  assert.deepEqual(m[2], [300]);
  assert.equal(m[3], undefined);
  assert.deepEqual(protobuf.bytesOf(m, 16), Buffer.from([1]));
});

test('address ranges', () => {
  const range = (/** @type {string} */ s) => {
    const r = parseCidr(s);
    assert.ok(r, s);
    return r;
  };
  assert.equal(parseCidr('10.0.0.0/33'), null);
  assert.equal(parseCidr('10.0.0/8'), null);
  assert.ok(overlap(range('10.0.0.0/8'), range('10.255.0.0/16')));
  assert.ok(!overlap(range('10.0.0.0/9'), range('10.128.0.0/9')));
  assert.ok(contains(range('0.0.0.0/0'), range('255.255.255.255/32')));
  assert.ok(contains(range('fd00::/8'), range('fd00:1:2::/48')));
  assert.ok(
    !overlap(range('::/0'), range('10.0.0.0/8')),
    'families do not mix',
  );
});

/** [check, accepted, rejected] @type {[import('../src/rules/checks.mjs').Check, any[], any[]][]} */
const CHECKS = [
  [{ enum: ['A', 'b'] }, ['A', 'b'], ['a', 'B', '']],
  [{ enum: ['A'], ignoreCase: true }, ['a', 'A'], ['b']],
  [{ range: [1, null] }, [1, 1e9], [0]],
  [
    { all: [{ length: [2, 3] }, { notPattern: '-$' }] },
    ['ab', 'abc'],
    ['a', 'abcd', 'a-'],
  ],
  [
    { any: [{ format: 'ipv4' }, { format: 'cidr' }] },
    ['10.0.0.1', '10.0.0.0/8'],
    ['10.0.0', 'x'],
  ],
  [{ format: 'uuid' }, ['0b1f6471-1bf0-4dda-aec3-111122223333'], ['0b1f6471']],
  [
    { format: 'ipv4Range' },
    ['10.0.0.1-10.0.0.9'],
    ['10.0.0.9-10.0.0.1', '10.0.0.1'],
  ],
  [{ format: 'portOrRange' }, ['80', '80-90'], ['0', '90-80', 'http']],
  [
    { format: 'azureApipa' },
    ['169.254.21.1', '169.254.22.255'],
    ['169.254.20.1', '10.0.0.1'],
  ],
  [{ format: 'bgpCommunity' }, ['12076:20000'], ['12076', '12076:70000']],
  [{ format: 'json' }, ['{}', ''], ['{']],
  [{ format: 'rfc3339' }, ['2026-01-02T03:04:05Z'], ['2026-01-02']],
  [
    { format: 'armId' },
    ['/subscriptions/x/resourceGroups/y'],
    ['x', '/subscriptions'],
  ],
  [
    { id: 'Vnet' },
    ['/s/1/v/a', 's/1/v/a', '/s/1/v/a/'],
    ['/s/1/v', '/S/1/v/a', '/s/1/w/a', '/s//v/a'],
  ],
];
test('value checks accept and reject', () => {
  for (const [check, good, bad] of CHECKS) {
    for (const v of good)
      assert.equal(
        checkValue(check, v, 'x', { Vnet: '/s/{}/v/{}' }),
        null,
        `${JSON.stringify(check)} ${v}`,
      );
    for (const v of bad)
      assert.notEqual(
        checkValue(check, v, 'x', { Vnet: '/s/{}/v/{}' }),
        null,
        `${JSON.stringify(check)} ${v}`,
      );
  }
});

test('resource ids', () => {
  const at = {
    resource_group_name: 'rg',
    name: 'n',
    virtual_network_name: 'v',
  };
  assert.equal(
    resourceId('azurerm_subnet', at, 's'),
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/n',
  );
  assert.equal(
    resourceId('azurerm_log_analytics_workspace', at, 's'),
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/n',
  );
  assert.equal(
    resourceId('azurerm_route', at, 's'),
    null,
    'an argument is missing',
  );
});
