/**
 * In: a parsed JSON value and a JSON Schema. Out: one line per place where the value is not as the schema says.
 * Knows the part of JSON Schema (draft 7) that `assets/claims/claim.schema.json` uses, so that editors and the
 * compiler judge a file by the same rules.
 */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  pattern?: string;
  description?: string;
  definitions?: Record<string, Schema>;
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : typeof value;

const isType = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** An entry's id, so that it is found in a long list by its name and not by counting. */
const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? ` "${item.id}"` : '';

/** A schema with its reference followed; a reference to nothing is an error of ours, so it throws. */
function resolve(schema: Schema, root: Schema): Schema {
  if (!schema.$ref) return schema;
  const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  if (!target) throw new Error(`The schema refers to ${schema.$ref}, which it does not define.`);
  return resolve({ ...target, description: schema.description ?? target.description }, root);
}

function checkObject(value: Record<string, unknown>, schema: Schema, root: Schema, at: string): string[] {
  const known = schema.properties ?? {};
  const rest = schema.additionalProperties;
  const missing = (schema.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${at || 'the file'} lacks "${key}"`);
  const extra =
    rest === false
      ? Object.keys(value)
          .filter((key) => !Object.hasOwn(known, key))
          .map((key) => `${at || 'the file'} has an unknown key "${key}" (known: ${Object.keys(known).join(', ')})`)
      : [];
  const inner = Object.entries(value).flatMap(([key, part]) => {
    const partSchema =
      (Object.hasOwn(known, key) ? known[key] : undefined) ?? (typeof rest === 'object' ? rest : undefined);
    return partSchema ? checkShape(part, partSchema, root, at ? `${at}.${key}` : key) : [];
  });
  return [...missing, ...extra, ...inner];
}

function checkText(value: string, schema: Schema, at: string): string[] {
  if (value.trim().length < (schema.minLength ?? 0)) return [`${at} is empty`];
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) {
    return [`${at} is ${shown(value)}: ${schema.description ?? `must fit ${schema.pattern}`}`];
  }
  return [];
}

/**
 * Checks a value against a schema.
 * @param at Where the value stands, in words of the file: `assertions[2].stance`; empty for the whole file.
 * @returns One line per mistake, without the file's name.
 */
export function checkShape(value: unknown, schema: Schema, root: Schema = schema, at = ''): string[] {
  const wanted = resolve(schema, root);
  if (wanted.enum && !wanted.enum.includes(value)) {
    return [`${at} is ${shown(value)}, must be one of ${wanted.enum.join(', ')}`];
  }
  const types = [wanted.type ?? []].flat();
  if (types.length && !types.some((type) => isType(value, type))) {
    return [`${at || 'the file'} is ${shown(value)}, must be ${types.join(' or ')}`];
  }
  if (typeof value === 'string') return checkText(value, wanted, at);
  if (typeof value === 'number' && value < (wanted.minimum ?? Number.NEGATIVE_INFINITY)) {
    return [`${at} is ${value}, must be at least ${wanted.minimum}`];
  }
  if (Array.isArray(value)) {
    const items = wanted.items;
    const few =
      value.length < (wanted.minItems ?? 0) ? [`${at || 'the file'} needs at least ${wanted.minItems} entry`] : [];
    return [
      ...few,
      ...(items ? value.flatMap((item, i) => checkShape(item, items, root, `${at}[${i}]${idOf(item)}`)) : []),
    ];
  }
  if (typeof value === 'object' && value !== null) {
    return checkObject(value as Record<string, unknown>, wanted, root, at);
  }
  return [];
}
