using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Oversteek.Application.Versleuteling;

/// <summary>Wraps the keys of ASP.NET Data Protection, so that they may stand in the database (SEC-56).</summary>
public sealed class SleutelringXmlEncryptor(Sleutelring ring) : IXmlEncryptor
{
    internal const string Plaats = "data_protection";

    private readonly Waardekluis kluis = new(ring);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var bytes = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var waarde = kluis.Versleutel(Sleuteldoel.Gegevensbescherming, bytes, Plaats);
        return new EncryptedXmlInfo(new XElement("sleutelring", new XElement("waarde", Convert.ToBase64String(waarde))), typeof(SleutelringXmlDecryptor));
    }
}

/// <summary>Data Protection makes this itself and passes the service provider.</summary>
public sealed class SleutelringXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    private readonly Waardekluis kluis = new(services.GetRequiredService<Sleutelring>());

    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        if (encryptedElement.Element("waarde") is not { } waarde)
            throw new VersleutelingFout("Een sleutel van Data Protection is niet versleuteld met de sleutelring.");
        var bytes = kluis.Ontsleutel(Sleuteldoel.Gegevensbescherming, Convert.FromBase64String(waarde.Value), SleutelringXmlEncryptor.Plaats);
        return XElement.Parse(Encoding.UTF8.GetString(bytes));
    }
}

public static class SleutelringDataProtection
{
    /// <summary>Needs a <see cref="Sleutelring"/> among the services.</summary>
    public static IDataProtectionBuilder ProtectKeysWithSleutelring(this IDataProtectionBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<Sleutelring>((options, ring) => options.XmlEncryptor = new SleutelringXmlEncryptor(ring));
        return builder;
    }
}
