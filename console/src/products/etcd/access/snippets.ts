// Programs that connect to a cluster as it is: over TLS or not, with a client certificate or not. They write a key and read it back.

export interface Access {
  endpoints: readonly string[];
  /** The certificates that there are; their files are named as they are downloaded. */
  authority: boolean;
  client: boolean;
}

export const LANGUAGES = ["etcdctl", "go", "java", "python", "rust"] as const;
export type SnippetLanguage = (typeof LANGUAGES)[number];

export const TITLES: Record<SnippetLanguage, string> = {
  etcdctl: "etcdctl",
  go: "Go",
  java: "Java",
  python: "Python",
  rust: "Rust",
};

export const FILES = { authority: "ca.pem", cert: "client.pem", key: "client-key.pem" } as const;

export function snippet(language: SnippetLanguage, access: Access): string {
  return { etcdctl, go, java, python, rust }[language](access);
}

const quoted = (list: readonly string[]) => list.map((text) => `"${text}"`).join(", ");

function etcdctl({ endpoints, authority, client }: Access): string {
  const flags = [`--endpoints=${endpoints.join(",")}`];
  if (authority) flags.push(`--cacert=${FILES.authority}`);
  if (client) flags.push(`--cert=${FILES.cert}`, `--key=${FILES.key}`);
  const shown = flags.map((flag) => `  ${flag} \\\n`).join("");
  return `export ETCDCTL_API=3
etcdctl \\
${shown}  put /greeting hello
etcdctl \\
${shown}  get /greeting
`;
}

function go({ endpoints, authority, client }: Access): string {
  const imports = ["context", "fmt", "log", "time"];
  if (authority) imports.push("crypto/tls", "crypto/x509", "os");
  const tls = authority
    ? `	authority, err := os.ReadFile("${FILES.authority}")
	if err != nil {
		log.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(authority)
${
  client
    ? `	pair, err := tls.LoadX509KeyPair("${FILES.cert}", "${FILES.key}")
	if err != nil {
		log.Fatal(err)
	}
`
    : ""
}`
    : "";
  const config = authority
    ? `
		TLS:         &tls.Config{RootCAs: pool${client ? ", Certificates: []tls.Certificate{pair}" : ""}},`
    : "";
  return `package main

import (
${imports
  .sort()
  .map((name) => `	"${name}"`)
  .join("\n")}

	clientv3 "go.etcd.io/etcd/client/v3"
)

func main() {
${tls}	client, err := clientv3.New(clientv3.Config{
		Endpoints:   []string{${quoted(endpoints)}},
		DialTimeout: 5 * time.Second,${config}
	})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if _, err := client.Put(ctx, "/greeting", "hello"); err != nil {
		log.Fatal(err)
	}
	answer, err := client.Get(ctx, "/greeting")
	if err != nil {
		log.Fatal(err)
	}
	for _, kv := range answer.Kvs {
		fmt.Printf("%s = %s\\n", kv.Key, kv.Value)
	}
}
`;
}

function hostOf(endpoint: string | undefined): URL | undefined {
  return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint) : undefined;
}

/** Its name service stands between the library and the certificates, so the name that they are checked for is given. */
function java({ endpoints, authority, client }: Access): string {
  const tls = authority
    ? `
        .authority("${hostOf(endpoints[0])?.hostname ?? ""}")
        .sslContext(tls -> tls
            .trustManager(new File("${FILES.authority}"))${
              client
                ? `
            .keyManager(new File("${FILES.cert}"), new File("${FILES.key}"))`
                : ""
            })`
    : "";
  return `import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
${authority ? "import java.io.File;\n" : ""}import static java.nio.charset.StandardCharsets.UTF_8;

public class Greeting {
  public static void main(String[] args) throws Exception {
    Client client = Client.builder()
        .endpoints(${quoted(endpoints)})${tls}
        .build();
    try (client) {
      ByteSequence key = ByteSequence.from("/greeting", UTF_8);
      client.getKVClient().put(key, ByteSequence.from("hello", UTF_8)).get();
      client.getKVClient().get(key).get().getKvs()
          .forEach(kv -> System.out.println(kv.getKey().toString(UTF_8) + " = " + kv.getValue().toString(UTF_8)));
    }
  }
}
`;
}

/** The library speaks to one member; the others are for when it is gone. */
function python({ endpoints, authority, client }: Access): string {
  const url = hostOf(endpoints[0]);
  const options = [`host="${url?.hostname ?? ""}"`, `port=${url?.port ?? ""}`];
  if (authority) options.push(`ca_cert="${FILES.authority}"`);
  if (client) options.push(`cert_cert="${FILES.cert}"`, `cert_key="${FILES.key}"`);
  return `import etcd3

client = etcd3.client(
${options.map((option) => `    ${option},`).join("\n")}
    timeout=5,
)
client.put("/greeting", "hello")
value, _ = client.get("/greeting")
print(value.decode())
`;
}

function rust({ endpoints, authority, client }: Access): string {
  const uses = ["Client", "ConnectOptions"];
  if (authority) uses.push("Certificate", "TlsOptions");
  if (client) uses.push("Identity");
  const tls = authority
    ? `    let tls = TlsOptions::new()
        .ca_certificate(Certificate::from_pem(std::fs::read("${FILES.authority}")?))${
          client
            ? `
        .identity(Identity::from_pem(std::fs::read("${FILES.cert}")?, std::fs::read("${FILES.key}")?))`
            : ""
        };
`
    : "";
  const options = authority ? "ConnectOptions::new().with_tls(tls)" : "ConnectOptions::new()";
  return `use etcd_client::{${uses.sort().join(", ")}};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
${tls}    let mut client = Client::connect([${quoted(endpoints)}], Some(${options})).await?;
    client.put("/greeting", "hello", None).await?;
    for kv in client.get("/greeting", None).await?.kvs() {
        println!("{} = {}", kv.key_str()?, kv.value_str()?);
    }
    Ok(())
}
`;
}
