// Puts the sources where Medusa looks for those of a plugin. There is nothing to compile.
import { cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const server = join(home, ".medusa", "server");
rmSync(server, { recursive: true, force: true });
cpSync(join(home, "src"), join(server, "src"), { recursive: true });
