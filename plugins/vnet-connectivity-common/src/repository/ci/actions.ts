/**
 * The actions that workflows of GitHub use, each pinned by the commit of a version: a tag can be moved to other code.
 * The digests are those of the tags' commits in the repositories of the actions, read on 2026-11-30.
 */
export const pinnedActions: Readonly<Record<string, string>> = {
  'actions/checkout':
    'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/download-artifact':
    'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/upload-artifact':
    'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'azure/login':
    'azure/login@f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca # v3.0.1',
  'hashicorp/setup-terraform':
    'hashicorp/setup-terraform@dfe3c3f87815947d99a8997f908cb6525fc44e9e # v4.0.1',
};
