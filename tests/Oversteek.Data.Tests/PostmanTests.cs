using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Oversteek.Application.Post;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Data.Tests;

/// <summary>Real conversations with a mail server, with and without TLS.</summary>
public sealed class PostmanTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oversteek-postman-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Regel("B-62")]
    public async Task Mail_leaves_over_tls_from_the_first_byte_and_over_starttls(bool direct)
    {
        var (key, certificate) = Certificate("localhost");
        await using var mailbox = await Mailbox.StartAsync(["--tls", key, certificate, .. direct ? new[] { "--direct" } : []]);
        await using var postman = new Smtppostbode(Options(mailbox) with { DirectTls = direct ? true : null, Uitgever = certificate });

        await postman.VerstuurAsync(Mail("ouder@example.org"), TestContext.Current.CancellationToken);
        await mailbox.WaitForAsync(1);

        var mail = mailbox.Mails.ShouldHaveSingleItem();
        mail.Tls.ShouldBeTrue();
        mail.Aan.ShouldBe(["ouder@example.org"]);
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("post.example", true)]
    [Regel("B-62")]
    public async Task An_unknown_certificate_or_one_of_another_name_stops_the_mail(string name, bool known)
    {
        var (key, certificate) = Certificate(name);
        await using var mailbox = await Mailbox.StartAsync("--tls", key, certificate, "--direct");
        await using var postman = new Smtppostbode(Options(mailbox) with { DirectTls = true, Uitgever = known ? certificate : null });

        var error = await Should.ThrowAsync<PostbodeFout>(() => postman.VerstuurAsync(Mail("ouder@example.org"), TestContext.Current.CancellationToken));

        error.Code.ShouldBe("SMTP-TLS");
        error.Soort.ShouldBe(Postfout.Onbereikbaar);
        mailbox.Mails.ShouldBeEmpty();
    }

    [Fact]
    [Regel("B-62")]
    public async Task A_server_without_tls_gets_nothing_when_tls_is_asked()
    {
        await using var mailbox = await Mailbox.StartAsync();
        await using var postman = new Smtppostbode(Options(mailbox));

        (await Should.ThrowAsync<PostbodeFout>(() => postman.VerstuurAsync(Mail("ouder@example.org"), TestContext.Current.CancellationToken))).Code.ShouldBe("SMTP-TLS");

        mailbox.Mails.ShouldBeEmpty();
    }

    [Fact]
    [Regel("B-62")]
    public async Task One_line_serves_a_round_and_a_refused_message_does_not_cut_it()
    {
        await using var mailbox = await Mailbox.StartAsync("--weiger", "weg@example.org");
        await using var postman = new Smtppostbode(Options(mailbox) with { Tls = false });
        var ct = TestContext.Current.CancellationToken;

        await postman.VerstuurAsync(Mail("een@example.org"), ct);
        (await Should.ThrowAsync<PostbodeFout>(() => postman.VerstuurAsync(Mail("weg@example.org"), ct))).Code.ShouldBe("SMTP-550");
        await postman.VerstuurAsync(Mail("twee@example.org"), ct);
        await postman.RondAfAsync(ct);
        await postman.VerstuurAsync(Mail("drie@example.org"), ct);
        await mailbox.WaitForAsync(3);

        mailbox.Mails.Select(m => m.Verbinding).ShouldBe([1, 1, 2]);
        mailbox.Mails.ShouldAllBe(m => m.Aan.Length == 1);
    }

    [Fact]
    [Regel("REL-14", "B-72")]
    public async Task A_line_that_breaks_before_the_message_left_is_no_message_that_may_have_arrived()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = BreakAsync(listener);
        await using var postman = new Smtppostbode(
            Outbox.Options with { SmtpHost = "127.0.0.1", SmtpPoort = ((IPEndPoint)listener.LocalEndpoint).Port, Tls = false });

        var error = await Should.ThrowAsync<PostbodeFout>(() => postman.VerstuurAsync(Mail("ouder@example.org"), TestContext.Current.CancellationToken));

        (error.Soort, error.Code).ShouldBe((Postfout.Onbereikbaar, "SMTP-ONBEREIKBAAR"));
        await server;
    }

    /// <summary>Greets, and hangs up at the envelope.</summary>
    private static async Task BreakAsync(TcpListener listener)
    {
        using var line = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(line.GetStream());
        await using var writer = new StreamWriter(line.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 hier");
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        await writer.WriteLineAsync("250 hier");
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    private static Postopties Options(Mailbox mailbox) => Outbox.Options with { SmtpHost = "localhost", SmtpPoort = mailbox.Port };

    private static Postbericht Mail(string to) => new(Guid.NewGuid(), Emailadres.Parse(to), "Onderwerp met é", "Tekst");

    private (string Key, string Certificate) Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (keyFile, certificateFile) = (Path.Combine(folder, "key.pem"), Path.Combine(folder, "cert.pem"));
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        return (keyFile, certificateFile);
    }
}
