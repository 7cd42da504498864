using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Oversteek.Application.Post;

/// <summary>What the mail library reports, as what it means for a message. Null: not about mail.</summary>
internal static class Smtpfout
{
    public static PostbodeFout? Vertaal(Exception fout, CancellationToken ct) => fout switch
    {
        SmtpCommandException antwoord => Antwoord((int)antwoord.StatusCode),
        SslHandshakeException => new PostbodeFout(Postfout.Onbereikbaar, "SMTP-TLS"),
        AuthenticationException => new PostbodeFout(Postfout.Onbereikbaar, "SMTP-535"),
        // A server that does not offer what the configuration asks: TLS or a log-in.
        NotSupportedException => new PostbodeFout(Postfout.Onbereikbaar, "SMTP-TLS"),
        ProtocolException or IOException or SocketException or ServiceNotConnectedException => new PostbodeFout(Postfout.Onbereikbaar, "SMTP-ONBEREIKBAAR"),
        OperationCanceledException when !ct.IsCancellationRequested => new PostbodeFout(Postfout.Onbereikbaar, "SMTP-TIJD"),
        _ => null,
    };

    private static PostbodeFout Antwoord(int code) => code switch
    {
        // Closing down, or a log-in that is not right: the fault of the server or the configuration, not of this message.
        421 or 454 or 530 or 534 or 535 or 538 => new PostbodeFout(Postfout.Onbereikbaar, $"SMTP-{code}"),
        >= 500 => new PostbodeFout(Postfout.Blijvend, $"SMTP-{code}"),
        _ => new PostbodeFout(Postfout.Tijdelijk, $"SMTP-{code}"),
    };
}
