// The contract as validators: which schema an answer must have, read from till-v1.yaml itself.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

const file = fileURLToPath(new URL("../../api/till-v1.yaml", import.meta.url));
const spec = parse(readFileSync(file, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addFormat("int64", true);
ajv.addSchema({ $id: "till", ...spec });

const validators = new Map();
function validator(pointer) {
  if (!validators.has(pointer)) validators.set(pointer, ajv.compile({ $ref: `till#${pointer}` }));
  return validators.get(pointer);
}

/** Follows references of answers, which JSON Schema does not know of. */
function resolve(pointer) {
  const node = pointer
    .split("/")
    .slice(1)
    .reduce((at, part) => at?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], spec);
  return node?.$ref ? resolve(node.$ref.slice(1)) : { node, pointer };
}

const escape = (path) => path.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Fails where an answer is not as the contract has it: its status, its type, each line or event.
 *
 * @param path as in the contract, `/till/v1/feeds/items`
 */
export function conforms(path, method, status, type, text) {
  const answer = resolve(`/paths/${escape(path)}/${method}/responses/${status}`);
  if (!answer.node) throw new Error(`${method} ${path}: status ${status} is not in the contract`);
  const kind = type.split(";")[0];
  const media = Object.keys(answer.node.content ?? {});
  if (!media.includes(kind)) throw new Error(`${method} ${path} ${status}: ${kind}, not ${media}`);
  const check = validator(`${answer.pointer}/content/${escape(kind)}/schema`);
  const parts = kind === "application/x-ndjson" ? text.trim().split("\n") : [text];
  for (const part of parts) {
    const value = JSON.parse(part);
    if (!check(value)) {
      const why = ajv.errorsText(check.errors, { separator: "\n  " });
      throw new Error(
        `${method} ${path} ${status}:\n  ${why.slice(0, 1500)}\n  ${part.slice(0, 600)}`,
      );
    }
  }
}

/** Whether a value fits a schema of the contract by name. */
export function fits(schema, value) {
  const check = validator(`/components/schemas/${schema}`);
  if (!check(value)) throw new Error(`${schema}: ${ajv.errorsText(check.errors)}`);
}
