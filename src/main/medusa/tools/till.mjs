// Makes a till, gives it a token, or takes its tokens away.
//
//   COMPTOIR_ADMIN=… COMPTOIR_PASSWORD=… node tools/till.mjs DEED SHOP TILL [--url URL] [--name TEXT]
//     [--days N]
//
//   make     the till, under its name; prints nothing
//   token    a new token, printed once; valid N days, or until it is revoked
//   revoke   all tokens of the till
import { parseArgs } from "node:util";
import { signOn } from "./seed/admin.mjs";

const {
  values: asked,
  positionals: [deed, shop, till],
} = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string", default: "http://127.0.0.1:9000" },
    name: { type: "string" },
    days: { type: "string" },
  },
});
const deeds = {
  make: (admin) => admin.post("/till/tills", { shop, id: till, name: asked.name ?? till }),
  token: async (admin) => {
    const end = asked.days && new Date(Date.now() + Number(asked.days) * 86_400_000).toISOString();
    const { token } = await admin.post("/till/tokens", {
      shop,
      till,
      ...(end && { expires_at: end }),
    });
    console.log(token);
  },
  revoke: (admin) => admin.post("/till/revocations", { shop, till }),
};
if (!Object.hasOwn(deeds, deed ?? "") || !shop || !till) {
  console.error(
    "node tools/till.mjs make|token|revoke SHOP TILL [--url URL] [--name TEXT] [--days N]",
  );
  process.exit(2);
}
await deeds[deed](
  await signOn(asked.url, process.env.COMPTOIR_ADMIN, process.env.COMPTOIR_PASSWORD),
);
