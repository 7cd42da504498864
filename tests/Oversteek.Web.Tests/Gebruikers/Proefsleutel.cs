using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>An authenticator in software: it signs what it is asked, and can be made to lie.</summary>
internal sealed class Proefsleutel : IDisposable
{
    private const byte Aanwezig = 0x01;
    private const byte Nagegaan = 0x04;
    private const byte MetSleutel = 0x40;

    private readonly ECDsa sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string gebruiker = "";

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    public string Oorsprong { get; set; } = "https://localhost";

    public string Domein { get; set; } = "localhost";

    public bool Gecontroleerd { get; set; } = true;

    public uint Teller { get; set; } = 1;

    public void Dispose() => sleutel.Dispose();

    /// <summary>Asks the page for a question and answers it with a new key.</summary>
    public async Task<(string Passkey, string Vraag)> MaakAsync(Webklant klant)
    {
        var (opties, vraag) = await VraagAsync(klant, "/account/passkeys?handler=Nieuw");
        gebruiker = (string)opties["user"]!["id"]!;
        var client = Client("webauthn.create", opties);
        return (Inzending(new JsonObject { ["clientDataJSON"] = Tekst(client), ["attestationObject"] = Tekst(Getuigenis()), ["transports"] = new JsonArray("internal") }), vraag);
    }

    public async Task<(string Passkey, string Vraag)> ToonAsync(Webklant klant, string adres = "/inloggen?handler=Passkey")
    {
        var (opties, vraag) = await VraagAsync(klant, adres);
        return (Toon(opties), vraag);
    }

    public string Toon(JsonNode opties)
    {
        var client = Client("webauthn.get", opties);
        var gegevens = Gegevens(0);
        var handtekening = sleutel.SignData([.. gegevens, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Inzending(new JsonObject
        {
            ["clientDataJSON"] = Tekst(client),
            ["authenticatorData"] = Tekst(gegevens),
            ["signature"] = Tekst(handtekening),
            ["userHandle"] = gebruiker,
        });
    }

    public static async Task<(JsonNode Opties, string Vraag)> VraagAsync(Webklant klant, string adres)
    {
        var antwoord = JsonNode.Parse((await klant.GetAsync(adres)).Bytes)!;
        return (antwoord["opties"]!, (string)antwoord["vraag"]!);
    }

    private string Inzending(JsonObject antwoord) => new JsonObject
    {
        ["id"] = Tekst(Id),
        ["rawId"] = Tekst(Id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = antwoord,
    }.ToJsonString();

    private byte[] Client(string soort, JsonNode opties) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type = soort, challenge = (string)opties["challenge"]!, origin = Oorsprong, crossOrigin = false });

    private byte[] Gegevens(byte extra)
    {
        var teller = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(teller, Teller);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domein)), (byte)(Aanwezig | (Gecontroleerd ? Nagegaan : 0) | extra), .. teller];
    }

    /// <summary>CBOR of an attestation without a statement: the key itself in COSE, ES256.</summary>
    private byte[] Getuigenis()
    {
        var punt = sleutel.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. punt.X!, 0x22, 0x58, 0x20, .. punt.Y!];
        byte[] gegevens = [.. Gegevens(MetSleutel), .. new byte[16], 0x00, (byte)Id.Length, .. Id, .. cose];
        return [0xA3, .. Woord("fmt"), .. Woord("none"), .. Woord("attStmt"), 0xA0, .. Woord("authData"), 0x58, (byte)gegevens.Length, .. gegevens];
    }

    private static byte[] Woord(string tekst) => [(byte)(0x60 + tekst.Length), .. Encoding.ASCII.GetBytes(tekst)];

    private static string Tekst(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
