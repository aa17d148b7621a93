import { answerTo, twoRegions } from './__testUtils__/command-line';

const run = (args: readonly string[], input: string) =>
  answerTo(['compare', '-', ...args], async () => input);

const spec = twoRegions;
const withSite = `${spec}
onPremises:
  via: vpn
  sites:
    hq:
      addressSpace: [192.168.0.0/16]
      devices: [{ ipAddress: 203.0.113.10, asn: 65050, bgpPeerAddress: 192.168.0.1 }]
`;
const overlapping = spec.replace('10.20.0.0/16', '10.10.0.0/16');

describe('compare', () => {
  it('answers with the keys of the contract, as one JSON object', async () => {
    const { code, out } = await run(['--json'], withSite);
    expect({ code, lines: out.length }).toEqual({ code: 0, lines: 1 });
    const { options, recommended } = JSON.parse(out[0]);
    expect(options).toHaveLength(16);
    for (const option of options) {
      expect(option).toEqual(
        expect.objectContaining({
          pattern: expect.any(String),
          onPremises: {
            via: expect.any(String),
            gateways: expect.any(String),
          },
          valid: expect.any(Boolean),
          findings: expect.any(Array),
          figures: expect.any(Object),
          reasons: expect.any(Array),
        }),
      );
    }
    expect(recommended).toEqual({
      id: 'global-peering/vpn-per-region',
      pattern: 'global-peering',
      onPremises: { via: 'vpn', gateways: 'per-region' },
    });
  });

  it('has findings with the keys that the command line promises', async () => {
    const { out } = await run(['--json'], overlapping);
    const { options, recommended } = JSON.parse(out[0]);
    expect(recommended).toBeNull();
    // Keys are added, and none is renamed.
    expect(Object.keys(options[0].findings[0])).toEqual(
      expect.arrayContaining(['rule', 'severity', 'path', 'message', 'docs']),
    );
  });

  it('compares a spec whose own variant is refused', async () => {
    const { code, out } = await run([], overlapping);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Recommended: none.');
    expect(out.join('\n')).toContain('global-peering/none: address-overlap');
  });

  it('recommends what does what is required', async () => {
    const { out } = await run(['--json', '--require', 'ipsec'], withSite);
    expect(JSON.parse(out[0]).recommended.id).toBe(
      'vnet-to-vnet/vpn-per-region',
    );
  });

  it('answers a requirement that it does not know with those that it knows', async () => {
    const { code, out, errors } = await run(['--require', 'speed'], spec);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(errors).toContain(
      '--require is one of ipsec, machine-encryption, gateway-failure, line-failure, not speed.',
    );
  });

  it('prints a table, the recommendation and where the figures are from', async () => {
    const { code, out } = await run([], withSite);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^Option +Latency +To on-premises +Bandwidth/);
    expect(out[1]).toMatch(
      /^global-peering\/vpn-per-region \(this spec\) +20 ms +~0 ms .* at least ~730-800 USD a month /,
    );
    const text = out.join('\n');
    expect(text).toContain('Recommended: global-peering/vpn-per-region');
    expect(text).toContain(
      'If IPsec between the regions were demanded: vnet-to-vnet/vpn-per-region.',
    );
    expect(text).toContain('Assumed is a Standard circuit of 1000 Mbps at');
    expect(text).toContain(
      'Azure network round-trip latency statistics (2026-07-30): https://',
    );
  });

  it.each([[[]], [['--json']]])(
    'says with exit code 2 what is wrong with what is no spec (%j)',
    async args => {
      const { code, out } = await run(args, 'kind: ConnectivitySpec');
      expect(code).toBe(2);
      expect(out.join('\n')).toContain('spec-schema');
    },
  );
});
