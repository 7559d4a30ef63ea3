import { toJsonSchema } from '@valibot/to-json-schema';
import { GroupFeed, IndexFeed, NamesFeed } from '../../shared/contract.ts';

const SCHEMAS = {
  group: { schema: GroupFeed, title: 'Meetings of one working group' },
  index: { schema: IndexFeed, title: 'Working groups and their next meetings' },
  names: { schema: NamesFeed, title: 'Names of working groups' },
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES: readonly SchemaName[] = ['group', 'index', 'names'];

/**
 * Returns a definition of the contract as JSON Schema 2020-12. Fields that it does not name are allowed, as they are in
 * the contract: more may be added within version 1.
 *
 * @param id Where it is published; absent when the host is not known.
 */
export function jsonSchema(name: SchemaName, id: string | undefined): Record<string, unknown> {
  const { schema, title } = SCHEMAS[name];
  const { $schema, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'output',
    // Dates that exist and addresses that lead where they seem to: JSON Schema has no words for them.
    ignoreActions: ['check'],
  });
  return { $schema, ...(id === undefined ? {} : { $id: id }), title, ...rest };
}
