using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Oversteek.Application.Post;

/// <summary>Trusts certificates of one authority of the installation itself; name and dates must be right as always.</summary>
internal sealed class Eigenuitgever(string pem)
{
    public bool Klopt(object afzender, X509Certificate? certificaat, X509Chain? keten, SslPolicyErrors fouten)
    {
        if (certificaat is null || (fouten & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var uitgever = X509CertificateLoader.LoadCertificateFromFile(pem);
        using var server = X509CertificateLoader.LoadCertificate(certificaat.GetRawCertData());
        using var eigen = new X509Chain();
        eigen.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        eigen.ChainPolicy.CustomTrustStore.Add(uitgever);
        eigen.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return eigen.Build(server);
    }
}
