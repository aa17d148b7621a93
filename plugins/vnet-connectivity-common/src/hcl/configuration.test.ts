import { evaluateConfiguration } from './configuration';
import { HclError } from './tokens';
import type { ValueObject } from './values';
import { Unknown } from './values';

/** The resources of a root module and of modules in folders of it, by address. */
function resourcesOf(
  files: Readonly<Record<string, string>>,
  variables: ValueObject = {},
) {
  const { resources } = evaluateConfiguration(
    new Map(
      Object.entries(files).map(([path, text]) => [`terraform/${path}`, text]),
    ),
    variables,
    'terraform',
  );
  return new Map(resources.map(resource => [resource.address, resource]));
}

function valuesOf(text: string, variables?: ValueObject) {
  return resourcesOf({ 'main.tf': text }, variables).get('thing.this')?.values;
}

describe('evaluateConfiguration', () => {
  it('follows modules with for_each and count, and their outputs', () => {
    const resources = resourcesOf({
      'main.tf': `
        module "net" {
          source   = "./modules/net"
          for_each = { weu = 2, neu = 1 }
          count_of = each.value
        }
        resource "peering" "this" {
          for_each = toset(["weu", "neu"])
          remote   = module.net[each.key].id
          all      = [for key, net in module.net : net.id]
        }`,
      'modules/net/main.tf': `
        variable "count_of" { type = number }
        resource "subnet" "this" {
          count = var.count_of
          name  = "s\${count.index}"
        }
        output "id" { value = subnet.this[0].id }`,
    });
    expect([...resources.keys()]).toEqual([
      'module.net["neu"].subnet.this[0]',
      'module.net["weu"].subnet.this[0]',
      'module.net["weu"].subnet.this[1]',
      'peering.this["neu"]',
      'peering.this["weu"]',
    ]);
    expect(resources.get('peering.this["weu"]')?.values.remote).toEqual(
      new Unknown('module.net["weu"].subnet.this[0].id', [
        { address: 'module.net["weu"].subnet.this[0]', attribute: 'id' },
      ]),
    );
    expect(resources.get('module.net["weu"].subnet.this[1]')?.values.name).toBe(
      's1',
    );
  });

  it('gives optional attributes their defaults, and drops what the type does not have', () => {
    expect(
      valuesOf(
        `variable "given" {
          type = map(object({ size = optional(number, 3), name = string, tags = optional(map(string), {}) }))
        }
        variable "kept" {
          type     = string
          default  = "default"
          nullable = false
        }
        resource "thing" "this" {
          given = var.given
          kept  = var.kept
        }`,
        { given: { a: { name: 'n', other: 1 } }, kept: null },
      ),
    ).toEqual({
      given: { a: { size: 3, name: 'n', tags: {} } },
      kept: 'default',
    });
  });

  it('knows what an apply tells only then, and where it does not matter', () => {
    const values = valuesOf(`
      resource "other" "this" {}
      resource "thing" "this" {
        id      = other.this.id
        text    = "x-\${other.this.id}"
        is_null = other.this.id == null
        chosen  = other.this.id == null ? 1 : 2
        either  = other.this.id == "a" ? 1 : 2
        some    = coalesce(null, other.this.id)
        tried   = try(other.missing.id, "none")
        short   = false && other.this.flag
      }`);
    expect(values).toMatchObject({
      is_null: false,
      chosen: 2,
      tried: 'none',
      short: false,
    });
    for (const name of ['id', 'text', 'either', 'some']) {
      expect(values?.[name]).toBeInstanceOf(Unknown);
    }
  });

  it('compares with what is not known only as far as that goes', () => {
    const values = valuesOf(`
      resource "other" "this" {}
      locals {
        some = ["a", other.this.id]
      }
      resource "thing" "this" {
        is_in      = contains(local.some, "a")
        may_be_in  = contains(local.some, "b")
        left       = setsubtract(["a", "b"], local.some)
        together   = setunion(["a"], local.some)
        once       = length(distinct(local.some))
        chosen     = [for each in ["x", "b"] : each if contains(local.some, each)]
        all        = [for each in local.some : "x" if each != null]
      }`);
    expect(values).toMatchObject({ is_in: true, all: ['x', 'x'] });
    for (const name of ['may_be_in', 'left', 'together', 'once', 'chosen']) {
      expect(values?.[name]).toBeInstanceOf(Unknown);
    }
  });

  it('reads regular expressions as the language does', () => {
    expect(
      valuesOf(`resource "thing" "this" {
        whole = regex("[[:alpha:]]+", "12ab")
        parts = regex("(\\\\d+)-(x)?", "12-")
        named = regex("(?P<net>\\\\w+)/(?P<region>\\\\w+)", "a/b")
        every = regexall("[a-z]", "a1b")
        none  = length(regexall("[a-z]", "1"))
        swap  = replace("a-b", "/(\\\\w)-(\\\\w)/", "$2-$1")
        plain = replace("a.b", ".", "-")
      }`),
    ).toEqual({
      whole: 'ab',
      parts: ['12', null],
      named: { net: 'a', region: 'b' },
      every: ['a', 'b'],
      none: 0,
      swap: 'b-a',
      plain: 'a-b',
    });
  });

  it.each(['regex', 'regexall'])(
    'ends in time with an expression that backtracking never ends with: %s',
    name => {
      const begun = performance.now();
      valuesOf(`resource "thing" "this" {
        a = try(${name}("^(a|a|aa)+$", "${'a'.repeat(5_000)}!"), "none")
        b = replace("${'a'.repeat(5_000)}!", "/(a*)*b/", "")
      }`);
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
  );

  it('says which provider a resource of a subscription has', () => {
    const resources = resourcesOf({
      'main.tf': `
        provider "azurerm" {
          alias = "sub_1"
        }
        module "a" {
          source    = "./m"
          providers = { azurerm = azurerm.sub_1 }
        }
        module "b" {
          source = "./m"
        }`,
      'm/main.tf': 'resource "thing" "this" {}',
    });
    expect(resources.get('module.a.thing.this')?.provider).toBe('sub_1');
    expect(resources.get('module.b.thing.this')?.provider).toBeUndefined();
  });

  it('makes blocks of dynamic blocks', () => {
    expect(
      valuesOf(`resource "thing" "this" {
        dynamic "link" {
          for_each = ["a", "b"]
          content { name = link.value }
        }
        link { name = "c" }
        lifecycle { ignore_changes = [tags] }
      }`),
    ).toEqual({ link: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] });
  });

  it.each([
    ['a name of nothing', 'resource "thing" "this" { a = var.none }'],
    [
      'a local that needs itself',
      'locals { a = local.b\n b = local.a }\nresource "thing" "this" { a = local.a }',
    ],
    [
      'a function of the file system',
      'resource "thing" "this" { a = file("/etc/passwd") }',
    ],
    ['a module of a registry', 'module "m" { source = "Azure/avm/azurerm" }'],
    ['a module that calls itself', 'module "m" { source = "./" }'],
    [
      'repetition over what is not known',
      'resource "o" "o" {}\nresource "thing" "this" { for_each = o.o.ids }',
    ],
    ['a count without end', 'resource "thing" "this" { count = 1e12 }'],
    ['a count below zero', 'resource "thing" "this" { count = -1 }'],
    ['a range without end', 'resource "thing" "this" { a = range(10, 0, 0) }'],
    ['a range that is too long', 'resource "thing" "this" { a = range(1e12) }'],
    [
      'no regular expression',
      'resource "thing" "this" { a = regex("(", "a") }',
    ],
    [
      'a look ahead, which the language does not have',
      'resource "thing" "this" { a = regex("a(?=b)", "ab") }',
    ],
    [
      'a regular expression as large as a bomb',
      'resource "thing" "this" { a = regex("((a{100}){100}){100}", "a") }',
    ],
    ['an element of nothing', 'resource "thing" "this" { a = element([], 0) }'],
    [
      'a sum of very many',
      `resource "thing" "this" { a = ${'1 + '.repeat(50_000)}1 }`,
    ],
    [
      'products of sets',
      'locals { r = range(1000) }\nresource "thing" "this" { a = setproduct(local.r, local.r, local.r) }',
    ],
    [
      'loops in loops',
      'locals { r = range(1000) }\nresource "thing" "this" { a = [for a in local.r : [for b in local.r : [for c in local.r : 1]]] }',
    ],
  ])('refuses %s as a language error', (_, text) => {
    expect(() => valuesOf(text)).toThrow(HclError);
  });

  it('takes names that objects have by nature for names like any other', () => {
    expect(
      valuesOf(
        `variable "constructor" { default = "own" }
         variable "given" { type = object({ constructor = optional(string, "x") }) }
         resource "thing" "this" {
           a = var.constructor
           b = var.given.constructor
         }`,
        { given: {} },
      ),
    ).toEqual({ a: 'own', b: 'x' });
  });
});
