import { evaluateConfiguration } from './configuration';

const main = `
  resource "gateway" "this" {
    name = "a"
    sku  = "small"
    ip { subnet = "one" }
    ip { subnet = "two" }
    lifecycle { ignore_changes = [generation] }
  }`;

function evaluated(files: Readonly<Record<string, string>>) {
  return evaluateConfiguration(
    new Map(
      Object.entries({ 'main.tf': main, ...files }).map(([path, text]) => [
        `terraform/${path}`,
        text,
      ]),
    ),
    {},
    'terraform',
  );
}

describe('override files', () => {
  it('change arguments and whole blocks, in the order of their names', () => {
    const { resources } = evaluated({
      'a_override.tf': `resource "gateway" "this" {
        sku = "medium"
        ip { subnet = "three" }
      }`,
      'b_override.tf': 'resource "gateway" "this" { sku = "large" }',
    });
    expect(resources.map(({ values }) => values)).toEqual([
      { name: 'a', sku: 'large', ip: [{ subnet: 'three' }] },
    ]);
  });

  it('add to lifecycle, and leave the rest of it', () => {
    const { resources, protectedAddresses } = evaluated({
      'protection_override.tf':
        'resource "gateway" "this" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}',
    });
    expect(resources.map(({ ignored }) => ignored)).toEqual([['generation']]);
    expect([...protectedAddresses]).toEqual(['gateway.this']);
    expect([...evaluated({}).protectedAddresses]).toEqual([]);
  });

  it('say nothing of what is built where they set the backend, and are refused where they change what is not there', () => {
    expect(
      evaluated({
        'backend_override.tf': 'terraform {\n  backend "azurerm" {}\n}',
      }).resources,
    ).toHaveLength(1);
    expect(() =>
      evaluated({ 'override.tf': 'resource "gateway" "other" {}' }),
    ).toThrow('resource.gateway.other, which is not there');
  });
});
